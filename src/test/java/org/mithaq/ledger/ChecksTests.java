package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A verification")
class ChecksTests extends SealedLedger {

    @Autowired
    Checks checks;

    @Test
    @DisplayName("is itself a deed, with who asked for it and what it found")
    void told() {
        areDone(20);
        sealer.seal();
        long changed = first();
        jdbc.update("update ledger_entry set actor = actor || 'x' where sequence = ?", changed);
        verify();
        jdbc.update(
                "update ledger_entry set actor = substring(actor, 1, length(actor) - 1) where sequence = ?", changed);

        assertThat(jdbc.queryForList(
                        "select body from ledger_entry where deed = 'ledger-verified' order by sequence desc",
                        String.class))
                .first()
                .asString()
                .contains(
                        "\"askedBy\":\"auditor\"",
                        "\"finding\":\"ledger.entry-changed\"",
                        "\"entry\":" + changed,
                        "\"wrong\":1");
        assertThat(verify().isSound()).isTrue();
    }

    @Test
    @DisplayName("that breaks off has failed, until another one comes to its end")
    void brokenOff() {
        areDone(20);
        sealer.seal();
        long changed = first();
        String named = jdbc.queryForObject("select texts from ledger_entry where sequence = ?", String.class, changed);
        jdbc.execute("alter table ledger_entry alter column texts drop not null");
        jdbc.update("update ledger_entry set texts = null where sequence = ?", changed);

        assertThatThrownBy(this::verify).isInstanceOf(RuntimeException.class);
        assertThat(checks.last()).hasValueSatisfying(last -> {
            assertThat(last.isSound()).isFalse();
            assertThat(last.first().key()).isEqualTo("ledger.unreadable");
        });

        jdbc.update("update ledger_entry set texts = ? where sequence = ?", named, changed);
        assertThat(verify().isSound()).isTrue();
        assertThat(checks.last())
                .hasValueSatisfying(last -> assertThat(last.isSound()).isTrue());
    }

    @Test
    @DisplayName("reports a witness that holds nothing sensible, while deeds go on being sealed")
    void spoiltWitness() throws IOException {
        areDone(20);
        sealer.seal();
        Path file = keys.file().resolveSibling(keys.file().getFileName() + ".witness");
        String written = Files.readString(file);
        for (String spoilt : new String[] {"", "7", "x y", "0 " + "0".repeat(64)}) {
            Files.writeString(file, spoilt);
            areDone(2);

            assertThat(sealer.seal()).isTrue();
            assertThat(waiting.after(0, 9)).isEmpty();
            assertThat(verify().first().key()).isEqualTo("ledger.witness-unreadable");
            assertThat(file).hasContent(spoilt);
        }
        Files.writeString(file, written);
        assertThat(verify().isSound()).isTrue();
    }

    private Check verify() {
        return checks.run("auditor", (done, total) -> {});
    }

    private long first() {
        return jdbc.queryForObject("select min(sequence) from ledger_entry", Long.class);
    }
}
