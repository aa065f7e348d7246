package dev.espalier.runtime.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server on this machine, passes on what they send, and fails as networks do. It knows
 * nothing of TLS or HTTP. Thread-safe.
 */
final class SilentPipe implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    /** Enough for the kernel to tell the other end that a connection is closed. */
    private static final long SETTLE_MILLIS = 20;

    private final ServerSocket listener;
    private final Thread accepting;
    private volatile int target;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    private SilentPipe(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
        accepting = startThread(this::accept);
    }

    /** A pipe to a port of this machine. */
    static SilentPipe to(int port) throws IOException {
        return new SilentPipe(new ServerSocket(0, 100, LOOPBACK), port);
    }

    /** Where clients connect to, at 127.0.0.1. */
    int port() {
        return listener.getLocalPort();
    }

    /** How many connections clients have made. */
    int accepted() {
        return accepted.get();
    }

    /**
     * From now on the present connections carry nothing, either way, and neither end is told, as when a router on the
     * way forgets them. New connections work.
     */
    void goSilent() {
        connections.forEach(connection -> connection.silent = true);
    }

    /** Ends the present connections in order, as a server that has waited long enough: the client gets a FIN. */
    void endConnections() throws InterruptedException {
        connections.forEach(Connection::close);
        awaitClientGone();
    }

    /** Breaks off the present connections: the client gets an RST. */
    void resetConnections() throws InterruptedException {
        connections.forEach(Connection::reset);
        awaitClientGone();
    }

    /** Refuses new connections; the present ones go on. A thread that waits for one can get it until it has ended. */
    void stopAccepting() throws IOException, InterruptedException {
        listener.close();
        accepting.join();
    }

    /** Leads new connections to another port, as when a server is replaced. */
    void leadTo(int port) {
        target = port;
    }

    /** Waits until the server has ended all of its connections, and clients were told. */
    void awaitServerGone() throws InterruptedException {
        while (connections.stream().anyMatch(connection -> !connection.serverGone)) {
            Thread.sleep(SETTLE_MILLIS);
        }
        Thread.sleep(SETTLE_MILLIS);
    }

    /**
     * Waits until all connections of clients have ended, by whichever side. A thread that reads from one holds its
     * socket open a little longer than the call that closes it.
     */
    void awaitClientGone() throws InterruptedException {
        while (connections.stream().anyMatch(connection -> !connection.clientGone)) {
            Thread.sleep(SETTLE_MILLIS);
        }
        Thread.sleep(SETTLE_MILLIS);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        connections.forEach(Connection::close);
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listener.accept();
                accepted.incrementAndGet();
                connect(client);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(LOOPBACK, target);
        } catch (IOException e) {
            client.close();
            return;
        }
        Connection connection = new Connection(client, server);
        connections.add(connection);
        startThread(connection::passRequests);
        startThread(connection::passResponses);
    }

    private static Thread startThread(Runnable task) {
        Thread thread = new Thread(task, "silent-pipe");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static final class Connection {
        private final Socket client;
        private final Socket server;
        volatile boolean silent;
        volatile boolean clientGone;
        volatile boolean serverGone;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void passRequests() {
            pass(client, server);
            clientGone = true;
        }

        void passResponses() {
            pass(server, client);
            serverGone = true;
        }

        private void pass(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count != -1; count = in.read(buffer)) {
                    if (!silent) {
                        out.write(buffer, 0, count);
                    }
                }
            } catch (IOException e) {
                // One end broke the connection off, or the test did.
            }
            if (!silent) {
                close();
            }
        }

        void close() {
            close(client);
            close(server);
        }

        void reset() {
            try {
                client.setSoLinger(true, 0);
            } catch (IOException e) {
                // It is closed already.
            }
            close();
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // Then it is as good as closed.
            }
        }
    }
}
