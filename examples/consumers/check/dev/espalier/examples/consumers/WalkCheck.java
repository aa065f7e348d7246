package dev.espalier.examples.consumers;

import dev.espalier.testkit.Fault;
import dev.espalier.testkit.StubRequest;
import dev.espalier.testkit.VendorStub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets a program go the {@link Walk} at the vendor of the testkit, and looks at what arrived there. The program has a
 * JVM of its own, in which it is as it will be without the testkit: on a class path, as a module, or as one jar.
 */
final class WalkCheck {
    private WalkCheck() {}

    /** @param args how many copies of OkHttp are beside the testkit, and what {@code java} takes to run the program */
    public static void main(String... args) throws IOException, InterruptedException {
        Walk.expect("copies of OkHttp beside the testkit: " + args[0], Walk.copies() == Integer.parseInt(args[0]));
        try (VendorStub vendor = VendorStub.start("mux")) {
            vendor.operation("list-live-streams").itemCount(3).pageSize(2);
            vendor.operation("get-live-stream").next(Fault.tooManyRequests(Duration.ZERO), Fault.status(503));
            run(List.of(args).subList(1, args.length), vendor.baseUrl());
            lookAt(vendor);
        }
        System.out.println("All is as it should be.");
    }

    private static void run(List<String> program, String baseUrl) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(baseUrl);
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            Walk.expect("the program ends", process.waitFor(2, TimeUnit.MINUTES));
        } finally {
            process.destroyForcibly();
        }
        Walk.expect("it went the whole way", process.exitValue() == 0);
    }

    private static void lookAt(VendorStub vendor) {
        StubRequest create = vendor.operation("create-live-stream").request();
        Walk.expect("one create arrived", create.text().equals("{\"latency_mode\":\"low\"}"));
        Walk.expect("two pages, and a look for a third", count(vendor, "list-live-streams") == 3);
        Walk.expect("three attempts of one get, and one of three", count(vendor, "get-live-stream") == 6);
        Walk.expect("and nothing else", vendor.requests().size() == 10 && vendor.unknownRequests().isEmpty());
        byte[] credentials = "token-id:token-secret".getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials);
        Walk.expect(
                "with the credentials",
                vendor.requests().stream()
                        .allMatch(request -> request.header("Authorization").orElse("").equals(header)));
    }

    private static int count(VendorStub vendor, String operation) {
        return vendor.operation(operation).requests().size();
    }
}
