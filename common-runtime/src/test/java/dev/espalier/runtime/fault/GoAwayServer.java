package dev.espalier.runtime.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Speaks as much HTTP/2 over TLS as it takes to answer the first requests with a GOAWAY that says that none of them was
 * looked at, and later ones with a result. MockWebServer always says that it has looked. Thread-safe.
 */
final class GoAwayServer implements AutoCloseable {
    private static final int PREFACE_LENGTH = 24;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;

    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;

    /** The header {@code :status: 200}, as number 8 of HPACK's static table. */
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final ServerSocket listener;
    private final int refusals;
    private final byte[] result;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private GoAwayServer(ServerSocket listener, int refusals, String result) {
        this.listener = listener;
        this.refusals = refusals;
        this.result = result.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A server whose first connections only say GOAWAY.
     *
     * @param refusals how many of them
     * @param result the body of every other response
     */
    static GoAwayServer refusing(int refusals, String result) throws IOException {
        ServerSocket listener = Certificates.SERVER
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        GoAwayServer server = new GoAwayServer(listener, refusals, result);
        startThread(server::accept);
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections clients have made. */
    int accepted() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (true) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                sockets.add(socket);
                boolean refuse = accepted.incrementAndGet() <= refusals;
                startThread(() -> serve(socket, refuse));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "go-away-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(SSLSocket socket, boolean refuse) {
        try {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            in.readFully(new byte[PREFACE_LENGTH]);
            write(out, SETTINGS, 0, 0);
            while (true) {
                answer(in, out, refuse);
            }
        } catch (IOException e) {
            // The client or the test ended the connection.
        }
    }

    private void answer(DataInputStream in, DataOutputStream out, boolean refuse) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        if (in.readNBytes(length).length < length) {
            throw new EOFException();
        }
        if (type == SETTINGS && (flags & ACK) == 0) {
            write(out, SETTINGS, ACK, 0);
        } else if (type == HEADERS && refuse) {
            // The last stream that was looked at, and that nothing is wrong.
            write(out, GO_AWAY, 0, 0, new byte[8]);
        } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0 && !refuse) {
            write(out, HEADERS, END_HEADERS, stream, STATUS_200);
            write(out, DATA, END_STREAM, stream, result);
        }
    }

    private static void write(DataOutputStream out, int type, int flags, int stream, byte... payload)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream frame = new DataOutputStream(bytes);
        frame.writeByte(payload.length >> 16);
        frame.writeShort(payload.length);
        frame.writeByte(type);
        frame.writeByte(flags);
        frame.writeInt(stream);
        frame.write(payload);
        out.write(bytes.toByteArray());
        out.flush();
    }
}
