package org.mithaq.proxy;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a member attaches the mandate that they signed, and those whom it concerns read it; for others it does not exist. */
@Controller
class ProxyPages {

    private static final String ADDRESS = "/proxies/{key}";
    private static final String DOCUMENT = ADDRESS + "/document";
    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ProxyRegister proxies;
    private final MandatePapers papers;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Pages pages;
    private final Languages languages;
    private final Words words;

    ProxyPages(
            ProxyRegister proxies,
            MandatePapers papers,
            MeetingFile meetings,
            Membership membership,
            Pages pages,
            Languages languages,
            Words words) {
        this.proxies = proxies;
        this.papers = papers;
        this.meetings = meetings;
        this.membership = membership;
        this.pages = pages;
        this.languages = languages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    ModelAndView proxy(Principal reader, @PathVariable String key) {
        Proxy proxy = find(key, reader, proxies::isReadBy);
        Map<String, Object> model = new HashMap<>();
        model.put("viewer", name(reader.getName()));
        model.put("proxy", proxy);
        model.put("giver", name(proxy.giver()));
        model.put("holder", proxy.named().map(this::name).orElse(""));
        model.put("meeting", meetings.of(proxy.meeting()));
        model.put("hash", papers.hashOf(Long.parseLong(key)).orElse(""));
        model.put("attaching", mayAttach(reader.getName(), proxy));
        return pages.page("proxies/proxy", languages.ofReader(), model);
    }

    @GetMapping(DOCUMENT)
    ResponseEntity<byte[]> document(Principal reader, @PathVariable String key) {
        MandatePaper paper = proxies.paperOf(find(key, reader, proxies::isReadBy))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MediaType type = MediaType.parseMediaType(paper.mediaType());
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("proxy-%s.%s".formatted(key, type.getSubtype()))
                                .build()
                                .toString())
                .body(paper.content());
    }

    /** Takes a file as it is, and not as a part of a form; whoever is refused is told why in one sentence. */
    @PutMapping(DOCUMENT)
    ResponseEntity<String> attach(
            Principal giver, @PathVariable String key, @RequestBody(required = false) byte[] content) {
        try {
            proxies.attach(find(key, giver, this::mayAttach).key(), content == null ? new byte[0] : content);
            return ResponseEntity.noContent().build();
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableEntity().contentType(PLAIN_TEXT).body(words.say(refusal));
        }
    }

    private boolean mayAttach(String login, Proxy proxy) {
        return login.equals(proxy.giver()) && proxy.state() == Proxy.State.BEGUN;
    }

    private Proxy find(String key, Principal reader, BiPredicate<String, Proxy> mayDo) {
        return proxies.find(key)
                .filter(proxy -> mayDo.test(reader.getName(), proxy))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String name(String login) {
        return membership.member(login).name(languages.ofReader());
    }
}
