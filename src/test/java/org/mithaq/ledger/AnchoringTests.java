package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.ledger.StampingHouse.Manner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Anchoring")
class AnchoringTests extends SealedLedger {

    private static final ZoneId FES = ZoneId.of("Africa/Casablanca");

    @TempDir
    Path folder;

    @Autowired
    Anchors anchors;

    @Autowired
    LedgerExport export;

    @Autowired
    Checks checks;

    @Autowired
    HealthEndpoint health;

    @Autowired
    ApplicationClock clock;

    private StampingHouse authority;
    private Anchoring anchoring;

    @BeforeAll
    void anAuthority() throws Exception {
        authority = new StampingHouse();
    }

    @AfterAll
    void close() {
        authority.close();
        clock.returnToTrueTime();
    }

    @BeforeEach
    void anotherDay() {
        authority.manner = Manner.HONEST;
        anchoring = anchoring(Duration.ofSeconds(20));
        clock.startAt(clock.instant().plus(Duration.ofDays(1)));
        inTransaction(3);
        sealer.seal();
    }

    private Anchoring anchoring(Duration patience) {
        return new Anchoring(
                new TimeStampAuthority(authority.address(), patience),
                anchors,
                seals,
                events,
                transactions,
                clock,
                FES);
    }

    @Test
    @DisplayName("stamps the newest seal once a day, and tells of it in the ledger")
    void onceADay() {
        long newest = count("ledger_seal");
        long before = count("ledger_anchor");

        anchoring.anchor();
        inTransaction(3);
        sealer.seal();
        anchoring.anchor();

        assertThat(count("ledger_anchor")).isEqualTo(before + 1);
        assertThat(anchors.last()).hasValueSatisfying(last -> {
            assertThat(last.seal()).isEqualTo(newest);
            assertThat(jdbc.queryForList("select body from ledger_entry where deed = 'seal-anchored'", String.class))
                    .contains(last.told().body());
        });
        theLedgerIsSound();

        clock.startAt(clock.instant().plus(Duration.ofDays(1)));
        anchoring.anchor();
        assertThat(count("ledger_anchor")).isEqualTo(before + 2);
        theLedgerIsSound();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
    @DisplayName(
            "keeps nothing of an authority that fails, is slow or lies; asks it less and less often, and goes on when it is well")
    void badAuthority(Manner manner) {
        long before = count("ledger_anchor");
        authority.manner = manner;
        anchoring = anchoring(manner == Manner.SLOW ? Duration.ofMillis(200) : Duration.ofSeconds(20));

        anchoring.anchor();
        int asked = authority.asked;
        anchoring.anchor();
        assertThat(authority.asked).as("not at once again").isEqualTo(asked);
        clock.startAt(clock.instant().plus(Duration.ofSeconds(61)));
        anchoring.anchor();
        assertThat(authority.asked).isEqualTo(asked + 1);
        clock.startAt(clock.instant().plus(Duration.ofSeconds(61)));
        anchoring.anchor();
        assertThat(authority.asked).as("the pause has grown").isEqualTo(asked + 1);
        assertThat(count("ledger_anchor")).isEqualTo(before);

        inTransaction(2);
        sealer.seal();
        theLedgerIsSound();

        authority.manner = Manner.HONEST;
        clock.startAt(clock.instant().plus(Duration.ofMinutes(3)));
        anchoring(Duration.ofSeconds(20)).anchor();
        assertThat(count("ledger_anchor")).isEqualTo(before + 1);
    }

    static Stream<String> tampers() {
        return Stream.of(
                "update ledger_anchor set at = at + interval '1' second where seal = ?",
                "update ledger_anchor set authority = 'http://elsewhere' where seal = ?",
                "update ledger_anchor set token = (select token from ledger_anchor a where a.seal <> ledger_anchor.seal"
                        + " order by seal limit 1) where seal = ?",
                "update ledger_anchor set token = substring(token from 1 for 10) where seal = ?",
                "delete from ledger_anchor where seal = ?");
    }

    @ParameterizedTest
    @MethodSource("tampers")
    @DisplayName("is verified: a time stamp that was changed, exchanged or taken away is found")
    void tampered(String way) {
        anchoring.anchor();
        clock.startAt(clock.instant().plus(Duration.ofDays(1)));
        inTransaction(1);
        sealer.seal();
        anchoring.anchor();
        long seal = anchors.last().orElseThrow().seal();
        assertThat(verifiedAfter(() -> jdbc.update(way, seal)).first())
                .satisfies(found -> assertThat(found.seal()).isEqualTo(seal))
                .satisfies(found -> assertThat(found.key()).startsWith("ledger.anchor-"));
        theLedgerIsSound();
    }

    @Test
    @DisplayName("is verified: a time stamp that the house did not ask for is found")
    void foreign() {
        anchoring.anchor();
        inTransaction(1);
        sealer.seal();
        long newest = count("ledger_seal");
        VerificationReport report = verifiedAfter(() -> anchors.add(new Anchor(
                newest,
                Instant.parse("2021-03-14T15:00:00Z"),
                "http://elsewhere",
                new TimeStampAuthority(authority.address(), Duration.ofSeconds(20))
                        .stamp(seals.find(newest).orElseThrow().seal().hash()))));
        assertThat(report.first()).isEqualTo(Finding.ofSeal("ledger.anchor-changed", newest));
    }

    @Test
    @DisplayName("stands in an export, with the seals that it covers")
    void exported() throws IOException {
        inTransaction(40);
        sealer.seal();
        anchoring.anchor();
        long stamped = anchors.last().orElseThrow().seal();
        inTransaction(20);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.ofMatter("FES-2021-001", zip);
        Path file = Files.write(folder.resolve("anchored.zip"), zip.toByteArray());
        String hash = seals.find(stamped).orElseThrow().seal().hash();

        assertThat(Parcel.verified(file)).satisfies(verdict -> {
            assertThat(verdict.words())
                    .contains("openssl ts -verify -digest %s -in anchors/%d.tsr".formatted(hash, stamped));
            assertThat(verdict.code()).isZero();
        });
        String name = "anchors/%d.tsr".formatted(stamped);
        Parcel less = Parcel.of(zip.toByteArray());
        less.files().remove(name);
        assertThat(Parcel.verified(less.writtenTo(folder.resolve("less.zip"))).words())
                .contains("The file %s is missing".formatted(name));
        less.put(name, "another");
        assertThat(Parcel.verified(less.writtenTo(folder.resolve("less.zip"))).words())
                .contains("The file %s has been changed".formatted(name));
    }

    @Test
    @DisplayName("that is late, like a seal that is, is told to whoever looks after the house, which stays up")
    void health() {
        anchoring.anchor();
        assertThat(ofLedger()).isEqualTo(Status.UP);
        inTransaction(1);
        clock.startAt(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(ofLedger()).as("unsealed").isEqualTo(LedgerHealthIndicator.ATTENTION);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        sealer.seal();
        assertThat(ofLedger()).isEqualTo(Status.UP);
        clock.startAt(clock.instant().plus(Duration.ofDays(3)));
        assertThat(ofLedger()).as("not anchored").isEqualTo(LedgerHealthIndicator.ATTENTION);
        anchoring.anchor();
        sealer.seal();
        assertThat(anchoring.isLate()).isFalse();
    }

    @Test
    @DisplayName("goes on by itself where an authority is named, and nowhere else")
    void schedule() {
        ApplicationContextRunner house = new ApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withUserConfiguration(AnchoringSchedule.class)
                .withBean(Anchors.class, () -> anchors)
                .withBean(Seals.class, () -> seals)
                .withBean(PlatformTransactionManager.class, () -> transactions)
                .withBean(Clock.class, () -> clock)
                .withPropertyValues(
                        "mithaq.ledger.sealing=true",
                        "mithaq.ledger.time-stamp.patience=20s",
                        "mithaq.ledger.time-stamp.look-every=1h",
                        "mithaq.zone=Africa/Casablanca");

        house.run(unnamed -> assertThat(unnamed).hasNotFailed().doesNotHaveBean(Anchoring.class));
        house.withPropertyValues("mithaq.ledger.time-stamp.url=http://localhost:1/nobody")
                .run(named -> assertThat(named).hasNotFailed().hasSingleBean(Anchoring.class));
    }

    private Status ofLedger() {
        return new LedgerHealthIndicator(jdbc, checks, new OfOne(anchoring), clock)
                .health()
                .getStatus();
    }

    private record OfOne(Anchoring one) implements ObjectProvider<Anchoring> {

        @Override
        public Anchoring getObject() {
            return one;
        }

        @Override
        public Stream<Anchoring> stream() {
            return Stream.of(one);
        }
    }
}
