using System.Collections.Frozen;

namespace Answerable.Sources.Scanning;

/// <summary>Given names often met in England and Wales, to tell a person from a place where two capitalised words stand before a date.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Known = """
        Aaron Abdul Abigail Adam Adrian Ahmed Aisha Alan Albert Alex Alexander Alexandra Alfie Ali Alice Alison Amanda Amber Amelia Amina Amir Amy Andrea Andrew Angela Ann Anna Anne Anthony Antonio
        Archie Arthur Ashley Ayesha Barbara Barry Ben Benjamin Beth Bethany Bilal Brenda Brian Bradley Callum Cameron Carl Carol Caroline Catherine Charles Charlie Charlotte Chelsea Cheryl Chloe Chris
        Christina Christine Christopher Claire Clare Colin Connor Craig Daisy Daniel Danielle Darren David Dawn Dean Deborah Debra Denise Derek Diana Diane Dominic Donald Donna Dorothy Dylan Edward
        Elaine Eleanor Elizabeth Ella Ellie Emily Emma Eric Erin Ethan Eva Evelyn Evie Faith Fatima Fiona Florence Frances Francis Frank Fred Frederick Freya Gareth Gary Gavin Gemma Geoffrey George
        Georgia Georgina Gerald Gillian Glen Grace Graham Grzegorz Hannah Harriet Harry Hassan Hayley Heather Helen Henry Holly Hussain Ian Ibrahim Imran Irene Isaac Isabel Isabella Isla Ivy Jack Jacob
        Jacqueline Jake James Jamie Jan Jane Janet Janice Jasmine Jason Jean Jeffrey Jennifer Jeremy Jessica Joan Joanna Joanne Joe Joel John Jonathan Jordan Joseph Josephine Joshua Joyce Judith Julia
        Julian Julie June Karen Karl Kate Katherine Kathleen Kathryn Katie Kayleigh Keith Kelly Kenneth Kerry Kevin Kieran Kim Kirsty Krzysztof Kyle Laura Lauren Lee Leo Leon Lesley Lewis Liam Lily
        Linda Lisa Logan Lorraine Louis Louise Lucas Lucy Luke Lynn Madison Malcolm Marcus Margaret Maria Marie Marion Mark Martin Mary Maryam Mason Mateusz Matthew Maureen Max Megan Melanie Melissa
        Mia Michael Michelle Mohamed Mohammad Mohammed Molly Muhammad Naomi Natalie Natasha Nathan Neil Nicholas Nicola Nicole Nigel Noah Nora Norman Oliver Olivia Omar Oscar Owen Pamela Patricia
        Patrick Paul Paula Pauline Peter Philip Phoebe Phyllis Piotr Poppy Rachael Rachel Raymond Rebecca Reece Rhys Richard Riley Robert Robin Roger Ronald Rory Rosie Roy Russell Ruth Ryan Sally
        Sam Samantha Samuel Sandra Sara Sarah Scott Sean Shane Sharon Shaun Sheila Shirley Simon Sophia Sophie Stacey Stanley Stella Stephanie Stephen Steven Stuart Susan Suzanne Sylvia Tanya Teresa
        Terence Terry Theo Thomas Timothy Tina Toby Tomasz Tony Tracey Tracy Trevor Tyler Usman Valerie Vanessa Victoria Vincent Violet Wayne Wendy William Yasmin Yusuf Yvonne Zachary Zara Zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contain(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
