package dev.espalier.runtime.fault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority that exists for the tests, and what it has issued. */
final class Certificates {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    /** What clients trust. */
    static final HandshakeCertificates CLIENT = new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();

    /** The certificate of a server on this machine. */
    static final HandshakeCertificates SERVER = issuedTo("localhost", "127.0.0.1");

    private Certificates() {}

    /** The certificate of a server with these names. */
    static HandshakeCertificates issuedTo(String... names) {
        HeldCertificate.Builder certificate = new HeldCertificate.Builder().signedBy(AUTHORITY);
        for (String name : names) {
            certificate.addSubjectAlternativeName(name);
        }
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate.build())
                .build();
    }

    /** A certificate of which clients know no issuer. */
    static HandshakeCertificates untrusted() {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    }

    /** What clients trust, as a key store. */
    static KeyStore trustStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", AUTHORITY.certificate());
        return store;
    }
}
