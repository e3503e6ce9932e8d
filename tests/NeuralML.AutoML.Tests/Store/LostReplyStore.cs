using System.Data.Common;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>A store whose connection breaks each time when a change is made, but before it is told so.</summary>
internal sealed class LostReplyStore(ITestDatabase database, TimeSpan lease)
    : SqlTrialStore("test", database.Dialect, lease, TimeSpan.FromMinutes(1), CancellationToken.None)
{
    private bool _lost;

    public override void Dispose()
    {
    }

    protected override T Use<T>(Func<DbConnection, T> work)
    {
        using var connection = database.Connect();
        var reply = work(connection);
        _lost = !_lost;
        return _lost ? throw new LostReplyException() : reply;
    }

    protected override StoreFailure Judge(DbException exception)
        => exception is LostReplyException ? StoreFailure.Passing : StoreFailure.Lasting;
}
