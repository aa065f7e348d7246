package dev.espalier.runtime.internal.upload;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** The thread that waits for an upload, and does meanwhile what belongs to the user. */
final class CallingThread implements Executor {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile boolean released;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs tasks until one of them is {@link #release}. */
    void work() throws InterruptedException {
        while (!released) {
            tasks.take().run();
        }
    }

    void release() {
        released = true;
    }
}
