package org.mithaq.language;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The languages of the house and the one that the reader of this moment reads.
 *
 * <p>Arabic and French are those of Morocco: its month names, and Western digits.
 */
@Component
public class Languages {

    /** Every language of the house, by preference when a browser asks for none of them. */
    public static final List<Locale> ALL =
            List.of(Locale.forLanguageTag("ar-MA"), Locale.forLanguageTag("fr-MA"), Locale.ENGLISH);

    private final Locale installation;

    Languages(@Value("${mithaq.language:ar}") String installation) {
        this.installation = of(installation);
    }

    /** The language of the installation, {@code mithaq.language}. */
    public Locale installation() {
        return installation;
    }

    /**
     * The house's locale for a language code.
     *
     * @param code ISO 639 code such as {@code ar}
     * @throws IllegalArgumentException for a language that the house does not speak
     */
    public static Locale of(String code) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mithaq.language knows ar, fr and en, not " + code));
    }

    /** The language of the person whose request is served, else that of the installation. */
    public Locale ofReader() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String accepted = attributes.getRequest().getHeader("Accept-Language");
            return accepted == null ? installation : preferred(accepted);
        }
        return installation;
    }

    /** {@code rtl} or {@code ltr}, the direction in which a language is written. */
    public static String direction(Locale locale) {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    private Locale preferred(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .flatMap(range -> ALL.stream()
                            .filter(locale -> range.getRange().split("-")[0].equals(locale.getLanguage())))
                    .findFirst()
                    .orElse(installation);
        } catch (IllegalArgumentException malformed) {
            return installation;
        }
    }
}
