package org.mithaq.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Refusal;

@DisplayName("A notice")
class NoticeTests {

    private static final Instant NOW = Instant.parse("2021-03-05T09:00:00Z");

    private final Notice notice = Notice.drafted("FES-2021-001", 1, 0, "rapporteur", NOW, "استدعاء", "مستعجل");

    @Test
    @DisplayName("keeps the hash of its text")
    void hash() {
        // printf 'استدعاء' | sha256sum
        assertThat(notice.textHash()).isEqualTo("bd9f423cf30cf0e80bf0a74dba6eba52691f9ba99977a745761a683ff7cb7f55");
    }

    @Test
    @DisplayName("is not approved by whoever drafted it")
    void ownDraft() {
        refused("notice.own-draft", () -> notice.approve("rapporteur", NOW));
        assertThat(notice.state()).isEqualTo(NoticeState.DRAFTED);
    }

    @Test
    @DisplayName("is not shortened by whoever drafted or approved it, though they may refuse to")
    void ownWaiver() {
        notice.approve("provincial.secretary", NOW);
        refused("notice.own-waiver", () -> notice.decideWaiver(true, "rapporteur", "مستعجل", NOW));
        refused("notice.own-waiver", () -> notice.decideWaiver(true, "provincial.secretary", "مستعجل", NOW));

        notice.decideWaiver(false, "provincial.secretary", "لا استعجال", NOW);
        assertThat(notice.state()).isEqualTo(NoticeState.WAIVER_REFUSED);
        assertThat(notice.returnReason()).isEqualTo("لا استعجال");
    }

    @Test
    @DisplayName("is decided on once")
    void decidedOnce() {
        notice.giveBack("القاعة صغيرة");

        refused("notice.wrong-state", () -> notice.approve("provincial.secretary", NOW));
        refused("notice.wrong-state", () -> notice.giveBack("مرة أخرى"));
        refused("notice.wrong-state", () -> notice.decideWaiver(true, "regional.secretary", "مستعجل", NOW));
        assertThat(notice.returnReason()).isEqualTo("القاعة صغيرة");
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThat(catchThrowableOfType(Refusal.class, deed).key()).isEqualTo(key);
    }
}
