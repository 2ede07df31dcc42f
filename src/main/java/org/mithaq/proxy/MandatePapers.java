package org.mithaq.proxy;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the mandates as they were signed, one for each proxy. */
@Repository
class MandatePapers {

    private final JdbcClient jdbc;

    MandatePapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a paper in the place of the one before. */
    void keep(long proxy, MandatePaper paper) {
        jdbc.sql("delete from proxy_paper where proxy = ?").param(proxy).update();
        jdbc.sql("insert into proxy_paper (proxy, media_type, hash, content) values (?, ?, ?, ?)")
                .params(proxy, paper.mediaType(), paper.hash(), paper.content())
                .update();
    }

    Optional<MandatePaper> of(long proxy) {
        return jdbc.sql("select media_type, hash, content from proxy_paper where proxy = ?")
                .param(proxy)
                .query((row, index) -> new MandatePaper(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    /** Its SHA-256 alone; empty where nothing is attached. */
    Optional<String> hashOf(long proxy) {
        return jdbc.sql("select hash from proxy_paper where proxy = ?")
                .param(proxy)
                .query(String.class)
                .optional();
    }
}
