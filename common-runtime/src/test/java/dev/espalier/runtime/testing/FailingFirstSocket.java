package dev.espalier.runtime.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/** Makes sockets of which the first cannot connect. Only what OkHttp asks for is there. Thread-safe. */
public final class FailingFirstSocket extends SocketFactory {
    private final Supplier<IOException> failure;
    private final AtomicBoolean failed = new AtomicBoolean();

    /** @param failure what the first connect throws */
    public FailingFirstSocket(Supplier<IOException> failure) {
        this.failure = failure;
    }

    @Override
    public Socket createSocket() {
        return failed.getAndSet(true)
                ? new Socket()
                : new Socket() {
                    @Override
                    public void connect(SocketAddress address, int timeout) throws IOException {
                        throw failure.get();
                    }
                };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
