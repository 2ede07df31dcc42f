package org.mithaq.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.language.Text;
import org.mithaq.ledger.FullText;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The charter of honour of a meeting, from its draft to its adoption.
 *
 * <p>Each transition guards itself: asked in a state that does not allow it, it refuses and names that state. Once frozen,
 * the text never changes.
 */
@Table("charter")
public class Charter {

    @Id
    private final String number;

    @Version
    private int version;

    private final String title;
    private final String preamble;
    private CharterState state = CharterState.DRAFTED;
    private @Nullable String frozenText;
    private @Nullable String hash;
    private @Nullable String resolution;
    private @Nullable LocalDate inForceFrom;

    @MappedCollection(idColumn = "charter")
    private Set<Article> articles = new HashSet<>();

    Charter(String number, String title, String preamble) {
        this.number = number;
        this.title = title;
        this.preamble = preamble;
    }

    /**
     * A charter that has just been drafted.
     *
     * @param number of the meeting
     * @param preamble may be empty
     */
    static Charter drafted(String number, String title, String preamble, List<Article> articles) {
        Charter charter = new Charter(number, CanonicalText.oneLine(title), CanonicalText.lines(preamble));
        charter.articles.addAll(articles);
        return charter;
    }

    /** Lays it before the members. */
    void circulate() {
        expect(CharterState.DRAFTED);
        state = CharterState.CIRCULATED;
    }

    /**
     * Lets an article say something else.
     *
     * @throws Refusal when the text is frozen already
     */
    void amend(int position, String newBody) {
        expect(CharterState.CIRCULATED);
        Article former = article(position);
        articles.remove(former);
        articles.add(former.saying(newBody));
    }

    /** Freezes its text, which is put to the vote as it stands. */
    void freeze() {
        expect(CharterState.CIRCULATED);
        String text = CanonicalText.of(title, preamble, articles());
        frozenText = text;
        hash = CanonicalText.hash(text);
        state = CharterState.FROZEN;
    }

    /**
     * Ties it to the resolution that decides on it.
     *
     * @param id of the resolution
     */
    void putToTheVote(String id) {
        expect(CharterState.FROZEN);
        resolution = id;
    }

    /**
     * Puts it in force.
     *
     * @param from first day, in the organ's zone
     */
    void adopt(LocalDate from) {
        expect(CharterState.FROZEN);
        expectIntact();
        inForceFrom = from;
        state = CharterState.ADOPTED;
    }

    /** Records that those present did not adopt it. */
    void reject() {
        expect(CharterState.FROZEN);
        state = CharterState.REJECTED;
    }

    /**
     * Checks that the text is still the one that was frozen.
     *
     * @throws Refusal when it is not
     */
    void expectIntact() {
        if (!isIntact()) {
            throw new Refusal("charter.text-changed", number);
        }
    }

    /** Whether title, preamble and articles still give the frozen text, and that the frozen hash. */
    public boolean isIntact() {
        String now = CanonicalText.of(title, preamble, articles());
        return now.equals(frozenText) && CanonicalText.hash(now).equals(hash);
    }

    private void expect(CharterState expected) {
        if (state != expected) {
            throw new Refusal("charter.wrong-state", number, new Text("charter.state." + state));
        }
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The charter has no " + what + " yet");
        }
        return value;
    }

    /** Number of the meeting. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** What stands before the articles, one paragraph a line; may be empty. */
    public String preamble() {
        return preamble;
    }

    /** Its articles in order. */
    public List<Article> articles() {
        return articles.stream().sorted(Comparator.comparing(Article::position)).toList();
    }

    /**
     * One of its articles.
     *
     * @param position its number, from 1
     * @throws java.util.NoSuchElementException when there is none
     */
    public Article article(int position) {
        return articles.stream()
                .filter(article -> article.position() == position)
                .findFirst()
                .orElseThrow();
    }

    public CharterState state() {
        return state;
    }

    public boolean isInForce() {
        return state == CharterState.ADOPTED;
    }

    /** Its whole text: the frozen one, before that the draft as it stands. */
    public String text() {
        return frozenText == null ? CanonicalText.of(title, preamble, articles()) : frozenText;
    }

    /** Its whole text, as the ledger keeps it. */
    FullText fullText() {
        return new FullText(text());
    }

    /** SHA-256 of the frozen text in UTF-8, 64 lower-case hexadecimal digits; known once it is frozen. */
    public String hash() {
        return given(hash, "hash");
    }

    /** Id of the resolution that decides on it; known once it is put to the vote. */
    public String resolution() {
        return given(resolution, "resolution");
    }

    /** Its first day in force, in the organ's zone; empty unless it was adopted. */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }
}
