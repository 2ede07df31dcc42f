package org.mithaq.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Merkle tree of RFC 6962")
class MerkleTreeTest {

    private static final int MOST = 40;

    /** The leaves that the reference implementation of Certificate Transparency is tested with. */
    private static final List<byte[]> REFERENCE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(MerkleTreeTest::bytes)
            .map(MerkleTree::leaf)
            .toList();

    @Test
    @DisplayName("has the heads that the reference implementation computes")
    void heads() {
        assertThat(IntStream.rangeClosed(0, 8).mapToObj(size -> hex(MerkleTree.root(REFERENCE.subList(0, size)))))
                .containsExactly(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    @DisplayName("has the audit paths and consistency proofs that the reference implementation computes")
    void proofs() {
        assertThat(MerkleTree.path(0, REFERENCE))
                .map(MerkleTreeTest::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(MerkleTree.consistency(6, REFERENCE))
                .map(MerkleTreeTest::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    @DisplayName("leads from every leaf to the head, and from no other leaf, place or size, nor by another path")
    void inclusion() {
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = MerkleTree.root(leaves);
            for (int position = 0; position < size; position++) {
                byte[] leaf = leaves.get(position);
                List<byte[]> path = MerkleTree.path(position, leaves);
                assertThat(MerkleTree.includes(leaf, position, size, path, root))
                        .isTrue();
                assertThat(MerkleTree.includes(changed(leaf), position, size, path, root))
                        .isFalse();
                assertThat(MerkleTree.includes(leaf, position, size, path, changed(root)))
                        .isFalse();
                assertThat(MerkleTree.includes(leaf, size, size, path, root)).isFalse();
                assertThat(MerkleTree.includes(leaf, -1, size, path, root)).isFalse();
                for (int other = 0; other < size; other++) {
                    assertThat(MerkleTree.includes(leaf, other, size, path, root))
                            .isEqualTo(other == position);
                }
                for (List<byte[]> wrong : everyChangeOf(path)) {
                    assertThat(MerkleTree.includes(leaf, position, size, wrong, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("proves of every size that it grew into every later one, and nothing else")
    void consistency() {
        for (int later = 1; later <= MOST; later++) {
            List<byte[]> leaves = leaves(later);
            byte[] laterRoot = MerkleTree.root(leaves);
            for (int size = 1; size <= later; size++) {
                byte[] root = MerkleTree.root(leaves.subList(0, size));
                List<byte[]> proof = MerkleTree.consistency(size, leaves);
                assertThat(MerkleTree.isConsistent(size, root, later, laterRoot, proof))
                        .isTrue();
                assertThat(MerkleTree.isConsistent(size, changed(root), later, laterRoot, proof))
                        .isFalse();
                assertThat(MerkleTree.isConsistent(size, root, later, changed(laterRoot), proof))
                        .isFalse();
                assertThat(MerkleTree.isConsistent(later + 1, root, later, laterRoot, proof))
                        .isFalse();
                for (List<byte[]> wrong : everyChangeOf(proof)) {
                    assertThat(MerkleTree.isConsistent(size, root, later, laterRoot, wrong))
                            .isFalse();
                }
            }
        }
        assertThat(MerkleTree.isConsistent(0, Sha256.of(), 3, MerkleTree.root(leaves(3)), List.of()))
                .isTrue();
    }

    @Test
    @DisplayName("grows leaf by leaf into the same head")
    void frontier() {
        MerkleFrontier frontier = new MerkleFrontier();
        List<byte[]> leaves = leaves(MOST);
        for (int size = 0; size < MOST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(byDefinition(leaves.subList(0, size)));
            frontier.add(leaves.get(size));
        }
    }

    /** RFC 6962, section 2.1, word by word. */
    private static byte[] byDefinition(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? Sha256.of() : leaves.get(0);
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Sha256.of(
                new byte[] {1},
                byDefinition(leaves.subList(0, split)),
                byDefinition(leaves.subList(split, leaves.size())));
    }

    private static List<List<byte[]>> everyChangeOf(List<byte[]> proof) {
        List<List<byte[]>> changes = new ArrayList<>();
        for (int at = 0; at < proof.size(); at++) {
            List<byte[]> other = new ArrayList<>(proof);
            other.set(at, changed(proof.get(at)));
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(at);
            changes.addAll(List.of(other, shorter));
        }
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(Sha256.of());
        changes.add(longer);
        return changes;
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(leaf -> MerkleTree.leaf(new byte[] {(byte) leaf}))
                .toList();
    }

    private static byte[] changed(byte[] hash) {
        byte[] changed = hash.clone();
        changed[7] ^= 1;
        return changed;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
