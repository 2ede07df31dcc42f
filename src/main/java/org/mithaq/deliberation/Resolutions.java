package org.mithaq.deliberation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Resolutions extends ListCrudRepository<Resolution, String> {

    List<Resolution> findByMeetingOrderByOrdinal(String meeting);

    int countByMeeting(String meeting);
}
