package org.mithaq.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

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

    /** The cookie in which a browser keeps what its reader has chosen: a language code. */
    public static final String COOKIE = "mithaq-language";

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
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("mithaq.language knows ar, fr and en, not " + code));
    }

    /** The house's locale for a language code; empty for a language that the house does not speak. */
    public static Optional<Locale> find(String code) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst();
    }

    /**
     * The language of the person whose request is served: the one that they chose, else the one that their browser asks for,
     * else that of the installation.
     */
    public Locale ofReader() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return chosen(request).or(() -> preferred(request)).orElse(installation);
        }
        return installation;
    }

    /** {@code rtl} or {@code ltr}, the direction in which a language is written. */
    public static String direction(Locale locale) {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).flatMap(cookie -> find(cookie.getValue()));
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).stream()
                    .flatMap(accepted -> Locale.LanguageRange.parse(accepted).stream())
                    .flatMap(range -> find(range.getRange().split("-")[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
