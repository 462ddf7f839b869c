using FeatureGen.Online.Stores;

namespace FeatureGen.Online.Tests.Stores;

public sealed class KeyBytesComparerTests
{
    private const int Longest = 40;

    [Fact]
    public void Equal_keys_of_every_length_have_equal_hashes_and_each_byte_counts()
    {
        Random random = new(7);
        for (int length = 0; length <= Longest; length++)
        {
            byte[] key = new byte[length];
            random.NextBytes(key);
            int hash = KeyBytesComparer.Instance.GetHashCode(key);
            Assert.Equal(hash, KeyBytesComparer.Instance.GetHashCode([.. key]));
            for (int place = 0; place < length; place++)
            {
                key[place] ^= 1;
                Assert.NotEqual(hash, KeyBytesComparer.Instance.GetHashCode(key));
                key[place] ^= 1;
            }
        }
    }

    [Fact]
    public void Zeros_of_different_lengths_have_different_hashes()
        => Assert.Equal(Longest, Enumerable.Range(0, Longest).Select(length => KeyBytesComparer.Instance.GetHashCode(new byte[length])).Distinct().Count());
}
