package org.mithaq.oversight;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a text, word by word.
 *
 * <p>A word is the same with and without its vowel signs, drawn out or not, whichever form its alef has.
 */
record Difference(List<Piece> pieces) {

    /** What happened to some words. */
    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words that stand together, as they were written. */
    record Piece(Kind kind, String text) {}

    private static final Pattern WORDS = Pattern.compile("(?:\\R|[\\p{L}\\p{M}\\p{N}\\u0640]+|.)[^\\S\\r\\n]*");
    private static final Pattern SIGNS =
            Pattern.compile("[\\u0640\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]");
    private static final Pattern ALEF = Pattern.compile("[\\u0622\\u0623\\u0625\\u0671]");

    /** The difference between two versions. */
    static Difference between(String former, String later) {
        List<String> before = words(former);
        List<String> after = words(later);
        Patch<String> patch = Patch.generate(
                before,
                after,
                new MyersDiffWithLinearSpace<String>((one, other) -> bare(one).equals(bare(other)))
                        .computeDiff(before, after, null));
        List<AbstractDelta<String>> deltas = new ArrayList<>(patch.getDeltas());
        deltas.sort(Comparator.comparing(delta -> delta.getTarget().getPosition()));
        List<Piece> pieces = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getTarget().getPosition() > next) {
                change(pieces, removed, added);
                add(pieces, Kind.KEPT, after.subList(next, delta.getTarget().getPosition()));
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            next = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        change(pieces, removed, added);
        add(pieces, Kind.KEPT, after.subList(next, after.size()));
        return new Difference(pieces);
    }

    /** What was removed and what was added in its place, and forgets both. */
    private static void change(List<Piece> pieces, List<String> removed, List<String> added) {
        add(pieces, Kind.REMOVED, removed);
        add(pieces, Kind.ADDED, added);
        removed.clear();
        added.clear();
    }

    /** Whether nothing was added and nothing removed. */
    public boolean isNone() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.KEPT);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String bare(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        return ALEF.matcher(SIGNS.matcher(composed).replaceAll(""))
                .replaceAll("\u0627")
                .strip();
    }
}
