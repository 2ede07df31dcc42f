package org.mithaq.ledger.proof;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tree of any size: each level is a temporary file. Leaves are added first, then {@link #grow}, then proofs are read. */
public final class TreeOnDisk extends WholeTree implements Closeable {

    private final List<Path> files = new ArrayList<>();
    private final List<RandomAccessFile> levels = new ArrayList<>();
    private final OutputStream leaves;
    private long size;

    /** A tree without leaves. */
    public TreeOnDisk() throws IOException {
        leaves = nextLevel();
    }

    private OutputStream nextLevel() throws IOException {
        files.add(Files.createTempFile("mithaq-tree", ".level"));
        return new BufferedOutputStream(Files.newOutputStream(top()));
    }

    private Path top() {
        return files.get(files.size() - 1);
    }

    /** Adds a leaf by its hash. */
    public void add(byte[] leaf) throws IOException {
        leaves.write(leaf);
        size++;
    }

    /** Makes all nodes above the leaves. */
    public void grow() throws IOException {
        leaves.close();
        for (long width = size; width > 1; width = width + 1 >> 1) {
            try (InputStream below = new BufferedInputStream(Files.newInputStream(top()));
                    OutputStream level = nextLevel()) {
                for (long node = 0; node < width; node += 2) {
                    byte[] left = below.readNBytes(Sha256.LENGTH);
                    level.write(node + 1 < width ? MerkleTree.node(left, below.readNBytes(Sha256.LENGTH)) : left);
                }
            }
        }
        for (Path file : files) {
            levels.add(new RandomAccessFile(file.toFile(), "r"));
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    byte[] node(int level, long position) {
        try {
            byte[] node = new byte[Sha256.LENGTH];
            levels.get(level).seek(position * Sha256.LENGTH);
            levels.get(level).readFully(node);
            return node;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        leaves.close();
        for (RandomAccessFile level : levels) {
            level.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
