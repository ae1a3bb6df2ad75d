namespace Answerable.Core.Statistics;

/// <summary>
/// Sorts a list only as far as some places need (Chambers 1971, on Singleton's quicksort of 1969). It is here for R's sake: R's stl asks
/// this sort for the two middle places with the higher first, where it expects rising places, and so at times takes a neighbour
/// of the median for the median. Fifteen rounds later the seasons differ by up to a hundredth; to agree with R we ask as R asks.
/// </summary>
internal static class PartialSort
{
    private const int Small = 10;

    /// <summary>Six medians as R's stl has them: three times the sum of the two middle places, which are one for an odd length.</summary>
    public static double SixMedians(double[] values)
    {
        double[] partly = [.. values];
        int high = values.Length / 2, low = values.Length - high - 1;
        Sort(partly, 0, values.Length - 1, [high, low]);
        return 3 * (partly[high] + partly[low]);
    }

    private static void Sort(double[] values, int first, int last, ReadOnlySpan<int> wanted)
    {
        if (wanted.IsEmpty || first >= last) return;
        if (first > 0 && last - first <= Small)
        {
            values.AsSpan(first, last - first + 1).Sort();
            return;
        }

        var (lowEnd, highStart) = Part(values, first, last);
        int kept;
        // Wanted places are dealt out from the end of the larger part, as if they rose.
        if (lowEnd - first <= last - highStart)
            for (kept = wanted.Length; kept > 0 && wanted[kept - 1] > lowEnd;) kept--;
        else
            for (kept = 0; kept < wanted.Length && wanted[kept] < highStart;) kept++;
        Sort(values, first, lowEnd, wanted[..kept]);
        Sort(values, highStart, last, wanted[kept..]);
    }

    // Around the median of the first, the middle and the last.
    private static (int LowEnd, int HighStart) Part(double[] values, int first, int last)
    {
        // Places are halved as if counted from 1.
        var middle = (first + last + 2) / 2 - 1;
        if (values[first] > values[middle]) Swap(first, middle);
        if (values[last] < values[middle])
        {
            Swap(last, middle);
            if (values[first] > values[middle]) Swap(first, middle);
        }

        var pivot = values[middle];
        int low = first, high = last;
        while (true)
        {
            do high--; while (values[high] > pivot);
            do low++; while (values[low] < pivot);
            if (low > high) return (high, low);
            Swap(low, high);
        }

        void Swap(int one, int other) => (values[one], values[other]) = (values[other], values[one]);
    }
}
