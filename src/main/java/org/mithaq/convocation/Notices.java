package org.mithaq.convocation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Notices extends ListCrudRepository<Notice, Long> {

    Optional<Notice> findFirstByMeetingOrderByRevisionDesc(String meeting);

    List<Notice> findByMeetingOrderByRevision(String meeting);
}
