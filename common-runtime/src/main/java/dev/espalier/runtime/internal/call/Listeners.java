package dev.espalier.runtime.internal.call;

/** How what happens is told to the listeners of users. */
public final class Listeners {
    private Listeners() {}

    /**
     * Runs what tells one of them something. A listener only listens: what it does wrong is its own and goes to the
     * thread's handler of uncaught exceptions, and nothing that it listens to fails for it.
     */
    public static void tell(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
