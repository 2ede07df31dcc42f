package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.communique.Finding.Subject;
import org.mithaq.language.Refusal;

@DisplayName("A communiqué")
class CommuniqueTests {

    private static final Instant NOW = Instant.parse("2021-03-14T19:30:00Z");
    private static final String FIRST = "provincial-secretary";
    private static final String SECOND = "regional-secretary";

    private Communique communique;

    @BeforeEach
    void isDraftedAndEdited() {
        communique = Communique.drafted(
                "FES-2021-001", "Fes", "ar", "Africa/Casablanca", LocalDate.parse("2021-03-14"), text("draft"), NOW);
        communique.edit(text("first wording"), "communications", NOW);
        communique.check(List.of());
    }

    @Test
    @DisplayName("is published from the text that two persons approved")
    void isPublished() {
        approve("one", FIRST);
        approve("two", SECOND);

        communique.publish(NOW);

        assertThat(communique.publishedHash()).contains(communique.text().hash());
        assertThat(communique.publishedAt()).contains(NOW);
    }

    @Test
    @DisplayName("is published once: later publications change nothing")
    void isPublishedOnce() {
        isPublished();

        communique.publish(NOW.plusSeconds(60));

        assertThat(communique.publishedAt()).contains(NOW);
    }

    @Test
    @DisplayName("is not published with one approval, nor with those of another wording")
    void needsTwoApprovals() {
        approve("one", FIRST);
        assertThatThrownBy(() -> communique.publish(NOW)).isInstanceOf(IllegalStateException.class);

        approve("two", SECOND);
        communique.edit(text("second wording"), "communications", NOW);

        assertThat(communique.approvals()).isEmpty();
        assertThatThrownBy(() -> communique.publish(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is not published when it was returned after its approvals")
    void isNotPublishedWhenReturned() {
        approve("one", FIRST);
        approve("two", SECOND);
        communique.sendBack("two", SECOND, "a name is missing", NOW);

        assertThatThrownBy(() -> communique.publish(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is approved only as it was shown")
    void isApprovedAsShown() {
        String shown = communique.text().hash();
        communique.edit(text("second wording"), "communications", NOW);
        communique.check(List.of());

        assertRefused("communique.changed-meanwhile", () -> communique.approve("one", FIRST, shown, NOW));
    }

    @Test
    @DisplayName("is not approved before it is compared with the record, each wording anew")
    void isApprovedWhenChecked() {
        communique.edit(text("second wording"), "communications", NOW);

        assertRefused("communique.not-checked", () -> approve("one", FIRST));
    }

    @Test
    @DisplayName("is not approved with a blocking finding, but is with a warning")
    void isNotApprovedWhenBlocked() {
        communique.check(List.of(Finding.about(Subject.DATE, "14 March 2021")));
        assertRefused("communique.has-blocking-findings", () -> approve("one", FIRST));

        communique.check(List.of(Finding.about(Subject.OFFICE, "Fes")));
        approve("one", FIRST);
        assertThat(communique.approvals()).hasSize(1);
    }

    @Test
    @DisplayName("is not approved by anybody who wrote any wording of it")
    void authorsDoNotApprove() {
        assertRefused("communique.author-may-not-approve", () -> approve("communications", FIRST));

        communique.edit(text("second wording"), "somebody else", NOW);
        communique.check(List.of());

        assertRefused("communique.author-may-not-approve", () -> approve("communications", FIRST));
        assertRefused("communique.author-may-not-approve", () -> approve("somebody else", SECOND));
    }

    @Test
    @DisplayName("is not approved twice by one person, whatever their offices")
    void approversDiffer() {
        approve("one", FIRST);

        assertRefused("communique.other-person-approves", () -> approve("one", SECOND));
    }

    @Test
    @DisplayName("is returned with a reason, which is told until the next wording")
    void isReturned() {
        assertRefused("communique.reason-missing", () -> communique.sendBack("one", FIRST, " ", NOW));

        communique.sendBack("one", FIRST, "praise the attention of the leadership", NOW);
        assertThat(communique.returnReason()).isEqualTo("praise the attention of the leadership");

        communique.edit(text("second wording"), "communications", NOW);
        assertThat(communique.returnReason()).isEmpty();
        assertThat(communique.decisions()).hasSize(1);
        assertThat(communique.revisions())
                .extracting(Revision::author)
                .containsExactly("system", "communications", "communications");
    }

    @Test
    @DisplayName("never changes once it is published")
    void neverChanges() {
        isPublished();

        assertRefused("communique.published", () -> communique.edit(text("third"), "communications", NOW));
        assertRefused("communique.published", () -> communique.check(List.of()));
        assertRefused("communique.published", () -> approve("three", FIRST));
        assertRefused("communique.published", () -> communique.sendBack("one", FIRST, "why not", NOW));
    }

    private void approve(String login, String office) {
        communique.approve(login, office, communique.text().hash(), NOW);
    }

    private static void assertRefused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static CommuniqueText text(String opening) {
        return new CommuniqueText("title", opening, "purpose", "", "", "", "affirmations", "");
    }
}
