package dev.espalier.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Answers like Mux, over connections that stay open, and allocates nothing for a request: what is measured in its JVM
 * is the client alone.
 */
final class LoopbackServer implements Closeable {
    private static final byte[] PATH = ascii(" /video/v1/live-streams");
    private static final byte[] CONTENT_LENGTH = ascii("content-length:");

    private final byte[] one = response("200 OK", Payloads.response());
    private final byte[] page = response("200 OK", Payloads.page());
    private final byte[] created = response("201 Created", Payloads.response());

    private final ServerSocket socket;

    LoopbackServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                daemon(() -> serve(connection));
            }
        } catch (SocketException e) {
            // Closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        byte[] buffer = new byte[16 * 1024];
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            int used = 0;
            while (true) {
                int read = in.read(buffer, used, buffer.length - used);
                if (read < 0) {
                    return;
                }
                used += read;
                int head = endOfHead(buffer, used);
                if (head > 0 && used >= head + contentLength(buffer, head)) {
                    out.write(answer(buffer));
                    used = 0;
                }
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private byte[] answer(byte[] request) {
        if (request[0] == 'P') {
            return created;
        }
        int afterPath = "GET".length() + PATH.length;
        return request[afterPath] == '/' ? one : page;
    }

    private static int endOfHead(byte[] buffer, int used) {
        for (int i = 3; i < used; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private static int contentLength(byte[] buffer, int head) {
        for (int at = 1; at < head - CONTENT_LENGTH.length; at++) {
            if (buffer[at - 1] == '\n' && startsWithContentLength(buffer, at)) {
                return number(buffer, at + CONTENT_LENGTH.length + 1);
            }
        }
        return 0;
    }

    private static boolean startsWithContentLength(byte[] buffer, int at) {
        for (int i = 0; i < CONTENT_LENGTH.length; i++) {
            if ((buffer[at + i] | 0x20) != (CONTENT_LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] buffer, int at) {
        int number = 0;
        for (int i = at; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            number = 10 * number + buffer[i] - '0';
        }
        return number;
    }

    private static byte[] response(String status, byte[] body) {
        byte[] head = ascii("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n");
        byte[] response = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, response, head.length, body.length);
        return response;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
