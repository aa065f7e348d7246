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
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Speaks as much HTTP/2 over TLS as it takes to refuse the first requests unread, and to answer later ones with a
 * result. MockWebServer's GOAWAY always says that it has looked, and beside its RST_STREAM goes another one now and
 * then, for the frames that follow. Thread-safe.
 */
final class RefusingServer implements AutoCloseable {
    private static final int PREFACE_LENGTH = 24;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;

    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;

    /** The header {@code :status: 200}, as number 8 of HPACK's static table. */
    private static final byte[] STATUS_200 = {(byte) 0x88};

    /** How a request is refused. */
    enum Refusal {
        /** The connection takes no more streams, this one included. */
        GO_AWAY,
        /** This stream alone is not taken. */
        REFUSED_STREAM
    }

    private static final byte[] REFUSED_STREAM = {0, 0, 0, 7};
    /** The last stream that was looked at, and that nothing is wrong. */
    private static final byte[] NONE_AND_NO_ERROR = new byte[8];

    private final ServerSocket listener;
    private final Refusal refusal;
    private final AtomicInteger refusals;
    private final byte[] result;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private RefusingServer(ServerSocket listener, Refusal refusal, int refusals, String result) {
        this.listener = listener;
        this.refusal = refusal;
        this.refusals = new AtomicInteger(refusals);
        this.result = result.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A server that refuses its first requests.
     *
     * @param refusals how many of them
     * @param result the body of every other response
     */
    static RefusingServer refusing(Refusal refusal, int refusals, String result) throws IOException {
        ServerSocket listener = Certificates.SERVER
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RefusingServer server = new RefusingServer(listener, refusal, refusals, result);
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
                accepted.incrementAndGet();
                startThread(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(SSLSocket socket) {
        try {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            in.readFully(new byte[PREFACE_LENGTH]);
            write(out, SETTINGS, 0, 0);
            Set<Integer> refused = new HashSet<>();
            while (true) {
                answer(in, out, refused);
            }
        } catch (IOException e) {
            // The client or the test ended the connection.
        }
    }

    private void answer(DataInputStream in, DataOutputStream out, Set<Integer> refused) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        if (in.readNBytes(length).length < length) {
            throw new EOFException();
        }
        if (type == SETTINGS && (flags & ACK) == 0) {
            write(out, SETTINGS, ACK, 0);
        } else if (type == HEADERS && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            refused.add(stream);
            if (refusal == Refusal.GO_AWAY) {
                write(out, GO_AWAY, 0, 0, NONE_AND_NO_ERROR);
            } else {
                write(out, RST_STREAM, 0, stream, REFUSED_STREAM);
            }
        } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0 && !refused.contains(stream)) {
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
