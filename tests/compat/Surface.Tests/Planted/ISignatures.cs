namespace Planted;

/// <summary>Planted: what <see cref="Signatures"/> implements.</summary>
public interface ISignatures
{
    void Implemented();
}
