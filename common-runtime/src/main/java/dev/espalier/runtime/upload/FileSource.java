package dev.espalier.runtime.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** A file. It is opened for each part, so that nothing stays open when an upload is given up. */
final class FileSource implements UploadSource {
    private final Path file;

    FileSource(Path file) {
        this.file = file;
    }

    /** @param key tells files of one name apart; null where the file system has none */
    private record Version(
            long size, FileTime lastModified, @Nullable Object key) {
        @Override
        public String toString() {
            return size + " bytes, last changed at " + lastModified;
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException(file + " is no file that has a length and can be read again");
        }
        return attributes;
    }

    @Override
    public long size() throws IOException {
        return attributes().size();
    }

    @Override
    public InputStream open(long position) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        return Channels.newInputStream(channel.position(position));
    }

    @Override
    public Object version() throws IOException {
        BasicFileAttributes attributes = attributes();
        return new Version(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    @Override
    public String toString() {
        return "UploadSource{" + file + "}";
    }
}
