package org.mithaq.ledger;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deeds as varied as those of meetings, and always the same for a seed. */
class SomeDeeds {

    record NoticeDrafted(String matter, String organ, int version, FullText text) implements Deed {}

    record ResolutionPut(String matter, int item, FullText text, @Nullable FullText reason) implements Deed {}

    record Arrived(String matter, String member, boolean inPerson) implements Deed {}

    record MembersTakenIn(String organ, List<String> members) implements Deed {}

    record DoorOpened() implements Deed {}

    private final Random random;

    SomeDeeds(long seed) {
        random = new Random(seed);
    }

    Deed next() {
        String matter = "FES-2021-%03d".formatted(1 + random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> new NoticeDrafted(matter, "fes", random.nextInt(9), text());
            case 1 -> new ResolutionPut(matter, random.nextInt(5), text(), random.nextBoolean() ? null : text());
            case 2, 3 -> new Arrived(matter, "member." + random.nextInt(40), random.nextBoolean());
            case 4 ->
                new MembersTakenIn(
                        "fes",
                        IntStream.range(0, random.nextInt(6))
                                .mapToObj(member -> "member." + member)
                                .toList());
            default -> new DoorOpened();
        };
    }

    /** One of some dozens, so that several deeds bring the same. */
    private FullText text() {
        return new FullText("نص رقم %d\nفي \"الأداء\" التنظيمي".formatted(random.nextInt(60)));
    }
}
