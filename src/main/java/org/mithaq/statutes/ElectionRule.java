package org.mithaq.statutes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.statutes.MajorityRule.Mode;

/**
 * How the holders of an office are elected.
 *
 * @param mode how members are asked
 * @param threshold share of the ballots, blank ones among them, that elects in the first round
 * @param finalists how many stand in the second round for each seat that is still open
 * @param tieBreaks what decides between candidates with as many votes, in this order
 * @param listOrder in which order candidates stand on the ballot
 * @param women least share of the seats that goes to women where several are elected
 * @param mostTerms how often a member may hold the office
 * @param fewestInSecret how many voters keep the result from telling what one of them chose
 * @param article of the statutes
 * @param row id of the row of its table; empty when the rule comes from an election that was put under it
 */
public record ElectionRule(
        Mode mode,
        Threshold threshold,
        int finalists,
        List<TieBreak> tieBreaks,
        ListOrder listOrder,
        Fraction women,
        int mostTerms,
        int fewestInSecret,
        String article,
        String row) {

    public ElectionRule {
        if (mode != Mode.SECRET_BALLOT) {
            throw new IllegalArgumentException("Persons are elected in secret, not by " + mode);
        }
        if (tieBreaks.isEmpty() || tieBreaks.get(tieBreaks.size() - 1) != TieBreak.LOT) {
            throw new IllegalArgumentException("Nothing decides in the end: %s".formatted(tieBreaks));
        }
    }

    /** What decides between two candidates with as many votes. */
    public enum TieBreak {
        /** Who has been a member for longer. */
        SENIORITY,
        /** Who is older; nothing where a day of birth is not known. */
        AGE,
        /** The lot that the chair draws. */
        LOT
    }

    /** In which order candidates stand on the ballot. */
    public enum ListOrder {
        NAME,
        LOT,
        NOMINATION
    }

    /** Reads a row of {@code election.dmn}. */
    public static ElectionRule of(Map<String, Object> row) {
        return new ElectionRule(
                Rows.word(row, "mode", Mode.class),
                Rows.threshold(row),
                ((Number) row.get("finalists")).intValue(),
                tieBreaks(row.get("tieRule").toString()),
                Rows.word(row, "listOrder", ListOrder.class),
                Fraction.parse(row.get("womenShare").toString()),
                ((Number) row.get("mostTerms")).intValue(),
                ((Number) row.get("fewestInSecret")).intValue(),
                row.get("article").toString(),
                Rows.id(row));
    }

    /** Reads {@code seniority, age, lot}. */
    public static List<TieBreak> tieBreaks(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> TieBreak.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** How many of so many seats go to women at least: of a single one none does. */
    public int womenAmong(int seats) {
        return seats < 2 ? 0 : new Threshold(women, Threshold.Comparison.AT_LEAST).least(seats);
    }
}
