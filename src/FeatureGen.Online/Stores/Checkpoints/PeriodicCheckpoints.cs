namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>Writes a store's checkpoints in the background, one a given time after the other.</summary>
internal sealed class PeriodicCheckpoints : IDisposable
{
    private readonly Timer timer;

    public PeriodicCheckpoints(Action checkpoint, TimeSpan interval, Action<CheckpointException> failed)
    {
        timer = new Timer(
            _ =>
            {
                try
                {
                    checkpoint();
                }
                catch (CheckpointException exception)
                {
                    failed(exception);
                }
                catch (ObjectDisposedException)
                {
                    // The store was closed while this one began.
                    return;
                }

                Wait(interval);
            });
        Wait(interval);
    }

    public void Dispose() => timer.Dispose();

    // A timer that has ended ignores it.
    private void Wait(TimeSpan interval) => timer.Change(interval, Timeout.InfiniteTimeSpan);
}
