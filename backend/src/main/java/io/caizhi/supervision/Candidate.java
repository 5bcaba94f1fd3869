package io.caizhi.supervision;

import java.time.YearMonth;

import io.caizhi.supervision.SupervisionNotice.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * Something that a notice can be raised from, worked out whenever it is asked for.
 *
 * @param key from which no other notice is raised
 * @param month whose returns are missing, where they are
 * @param title what the notice would be called
 * @param demand what it would say
 */
record Candidate(NoticeSource source, String key, @Nullable YearMonth month, Addressee unit, String title,
		String demand) {

}
