package dev.espalier.runtime.internal;

import java.util.regex.Pattern;

/** Hosts that are this machine, so that plain http to them is read by nobody else. */
public final class Loopback {
    /**
     * {@code 127.0.0.0/8}, written out. Anything else, such as {@code 127.1} or {@code 127.999.999.999}, is a name to
     * one resolver or another, and a name can lead anywhere.
     */
    private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");

    private Loopback() {}

    /**
     * By what is written: asking DNS here would let a resolver decide what is safe.
     *
     * @param host as OkHttp has made it canonical, so that {@code [::ffff:127.0.0.1]} is {@code 127.0.0.1}
     */
    public static boolean is(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || IPV4.matcher(host).matches();
    }
}
