package org.mithaq.ballot;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts votes so that no row tells what was last added to it.
 *
 * <p>A count is spread over rows that begin with random numbers, of which only the sum is kept; a vote is added to any of them. Each
 * row holds the numbers of all options, what all ballots weigh first, and changes as a whole whatever was chosen. The numbers wrap
 * around like any {@code long}, so that the sum of the rows less the sum of their beginnings is exact.
 */
@Repository
class BlindCount {

    /** Enough that those who vote at the same moment seldom wait for each other. */
    private static final int ROWS = 16;

    /** The row with the sum of all beginnings. */
    private static final int BEGINNINGS = 0;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    BlindCount(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void open(String ballot, List<String> options) {
        rows.batchUpdate(
                "insert into ballot_option (ballot, position, name) values (?, ?, ?)",
                IntStream.range(0, options.size())
                        .mapToObj(option -> new Object[] {ballot, option + 1, options.get(option)})
                        .toList());
        long[] beginnings = new long[options.size() + 1];
        for (int row = 1; row <= ROWS; row++) {
            long[] numbers = LongStream.generate(random::nextLong)
                    .limit(beginnings.length)
                    .toArray();
            insert(ballot, row, numbers);
            add(beginnings, numbers);
        }
        insert(ballot, BEGINNINGS, beginnings);
    }

    /**
     * Adds a vote to each option that was chosen, as often as it weighs.
     *
     * @throws IllegalArgumentException when something was chosen that is no option of it
     */
    void add(Vote cast, Collection<String> chosen) {
        String ballot = cast.ballot();
        List<String> options = options(ballot);
        long[] vote = new long[options.size() + 1];
        vote[0] = cast.weight();
        chosen.forEach(option -> vote[1 + position(option, options)] = cast.weight());
        int row = 1 + random.nextInt(ROWS);
        long[] numbers = numbers(jdbc.sql("select numbers from blind_count where ballot = ? and part = ? for update")
                .params(ballot, row)
                .query(String.class)
                .single());
        add(numbers, vote);
        jdbc.sql("update blind_count set numbers = ? where ballot = ? and part = ?")
                .params(written(numbers), ballot, row)
                .update();
    }

    /**
     * Adds up all rows and gives them up.
     *
     * @param cast what the votes of those who have voted weigh together
     * @return the votes for each option, in their order
     * @throws IllegalStateException when what was counted weighs less or more
     */
    Map<String, Long> close(String ballot, int cast) {
        List<String> options = options(ballot);
        long[] sum = new long[options.size() + 1];
        parts(ballot, "part > ?").forEach(part -> add(sum, part));
        parts(ballot, "part = ?").forEach(beginnings -> Arrays.setAll(sum, number -> sum[number] - beginnings[number]));
        if (sum[0] != cast) {
            throw new IllegalStateException(
                    "Votes of %d were counted on %s, and members have cast %d".formatted(sum[0], ballot, cast));
        }
        abandon(ballot);
        Map<String, Long> votes = new LinkedHashMap<>();
        IntStream.range(0, options.size()).forEach(option -> votes.put(options.get(option), sum[option + 1]));
        return votes;
    }

    /** Gives all rows up. */
    void abandon(String ballot) {
        jdbc.sql("delete from blind_count where ballot = ?").param(ballot).update();
    }

    private List<long[]> parts(String ballot, String which) {
        return jdbc
                .sql("select numbers from blind_count where ballot = ? and " + which)
                .params(ballot, BEGINNINGS)
                .query(String.class)
                .list()
                .stream()
                .map(BlindCount::numbers)
                .toList();
    }

    private List<String> options(String ballot) {
        return jdbc.sql("select name from ballot_option where ballot = ? order by position")
                .param(ballot)
                .query(String.class)
                .list();
    }

    private static int position(String option, List<String> options) {
        int position = options.indexOf(option);
        if (position < 0) {
            throw new IllegalArgumentException("Something was chosen that the ballot does not offer");
        }
        return position;
    }

    private void insert(String ballot, int part, long[] numbers) {
        jdbc.sql("insert into blind_count (ballot, part, numbers) values (?, ?, ?)")
                .params(ballot, part, written(numbers))
                .update();
    }

    private static void add(long[] numbers, long[] more) {
        Arrays.setAll(numbers, index -> numbers[index] + more[index]);
    }

    private static long[] numbers(String written) {
        return Arrays.stream(written.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static String written(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }
}
