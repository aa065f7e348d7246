package dev.espalier.runtime.internal;

/** Marks a request whose URL is a secret as a whole: whoever has it is let in. */
public enum SecretUrl {
    MARK
}
