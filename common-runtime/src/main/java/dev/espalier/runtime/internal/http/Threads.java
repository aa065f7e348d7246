package dev.espalier.runtime.internal.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a client: a thread for each task, virtual ones from JDK 24 on, daemons that are kept for 30 seconds
 * before that. On 21 to 23 a virtual thread holds its carrier while it waits inside {@code synchronized}, as OkHttp's
 * HTTP/2 does, so that no more calls would run at once than there are processors.
 */
public final class Threads {
    private static final int FIRST_WITHOUT_PINNING = 24;

    private Threads() {}

    public static ExecutorService start(String name) {
        return Runtime.version().feature() >= FIRST_WITHOUT_PINNING ? virtual(name) : platform(name);
    }

    private static ExecutorService platform(String name) {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Called by reflection: the code is compiled for JDK 17. */
    private static ExecutorService virtual(String name) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class).invoke(builder, name);
            Object factory = type.getMethod("factory").invoke(named);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
        } catch (ReflectiveOperationException e) {
            return platform(name);
        }
    }
}
