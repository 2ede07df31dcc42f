package org.mithaq.correspondence;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

/** Chooses the way out: a mail server when one is named, a folder otherwise. */
@Configuration(proxyBeanMethods = false)
class PostOffice {

    @Bean
    Sender sender(@Value("${mithaq.mail.from:Mithaq <mithaq@localhost>}") String from) {
        return Sender.of(from);
    }

    @Bean
    Post post(
            Envelopes envelopes,
            ObjectProvider<JavaMailSender> server,
            @Value("${spring.mail.host:}") String host,
            @Value("${mithaq.outbox:./data/outbox}") Path folder) {
        // A host that is set but blank, as an empty environment variable leaves it, is no mail server.
        return StringUtils.hasText(host)
                ? new SmtpPost(server.getObject(), envelopes)
                : new FilePost(folder, envelopes);
    }
}
