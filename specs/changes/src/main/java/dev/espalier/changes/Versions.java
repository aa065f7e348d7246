package dev.espalier.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a Git repository as they were. */
final class Versions implements AutoCloseable {
    private final Repository repository;

    /** @param root the folder that was cloned, or made by {@code git worktree} */
    Versions(Path root) throws IOException {
        repository = new FileRepositoryBuilder()
                .findGitDir(root.toFile())
                .setMustExist(true)
                .build();
    }

    /** The nearest tag before what is checked out; empty if there is none. */
    Optional<String> lastTag() throws IOException {
        try {
            String tag =
                    new Git(repository).describe().setTags(true).setAbbrev(0).call();
            return Optional.ofNullable(tag);
        } catch (GitAPIException e) {
            throw new IOException("The tags of " + repository.getDirectory() + " could not be read.", e);
        }
    }

    /** Whether {@code version} is a tag, a branch or a commit. */
    boolean knows(String version) throws IOException {
        return commit(version) != null;
    }

    private ObjectId commit(String version) throws IOException {
        return repository.resolve(version + "^{commit}");
    }

    /** Writes the files of a folder as they were in a version. */
    void write(String version, String folder, Path target) throws IOException {
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk files = new TreeWalk(repository)) {
            RevCommit commit = commits.parseCommit(commit(version));
            files.addTree(commit.getTree());
            files.setRecursive(true);
            files.setFilter(PathFilter.create(folder));
            while (files.next()) {
                Path file = target.resolve(Path.of(folder).relativize(Path.of(files.getPathString())));
                Files.createDirectories(file.getParent());
                Files.write(
                        file,
                        repository
                                .open(files.getObjectId(0), Constants.OBJ_BLOB)
                                .getBytes());
            }
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
