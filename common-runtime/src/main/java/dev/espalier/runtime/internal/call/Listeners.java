package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.CallListener;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How what happens is told to the listeners of users, and how these go with what follows. */
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

    /**
     * {@code action} as {@code listener} has it carried to another thread. It runs once, whatever the listener does
     * wrong.
     */
    static Runnable carry(@Nullable CallListener listener, Runnable action) {
        if (listener == null) {
            return action;
        }
        AtomicBoolean ran = new AtomicBoolean();
        Runnable once = () -> {
            if (!ran.getAndSet(true)) {
                action.run();
            }
        };
        AtomicReference<Runnable> carried = new AtomicReference<>(once);
        tell(() -> carried.set(listener.carry(once)));
        return () -> {
            tell(carried.get());
            once.run();
        };
    }
}
