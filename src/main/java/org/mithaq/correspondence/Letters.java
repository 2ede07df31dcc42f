package org.mithaq.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All letters. */
interface Letters extends Repository<Letter, String> {

    Letter save(Letter letter);

    Optional<Letter> findById(String id);

    /** The letter, its row locked until the end of the transaction: two senders never hold the same one. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Letter> findOneById(String id);

    /** Keeps when the post took a letter; nothing else of it changes. */
    @Modifying
    @Query("update letter set sent_at = :moment, version = version + 1 where id = :id")
    void keepSent(String id, Instant moment);

    @Query(
            """
            select id, kind, recipient_login, subject, text_hash, queued_at, sent_at
            from letter
            where meeting_number = :meetingNumber
            order by queued_at, recipient_login
            """)
    List<Dispatch> dispatchesOf(String meetingNumber);

    /** How many wait. */
    @Query("select count(*) from letter where sent_at is null")
    long waiting();

    /** How many wait that were written before a moment. */
    @Query("select count(*) from letter where sent_at is null and queued_at < :moment")
    long waitingSince(Instant moment);
}
