using System.Data.Common;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>The connection broke.</summary>
internal sealed class LostReplyException : DbException;
