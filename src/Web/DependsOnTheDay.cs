namespace Answerable.Web;

/// <summary>Marks a page that says what day it is or what has passed: its answers are kept for one day of London's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnTheDayAttribute : Attribute;
