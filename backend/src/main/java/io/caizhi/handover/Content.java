package io.caizhi.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server knows of the work that changes hands, gathered at one moment.
 *
 * @param day on which
 * @param open what waits, as numbers and by name
 * @param promises what others count on, and what the person answers for by the plan
 * @param deadlines the time nodes of the months to come, by day
 */
@Schema(name = "HandoverContent")
record Content(LocalDate day, List<Line> open, List<Line> promises, List<Line> deadlines) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	Content {
		open = List.copyOf(open);
		promises = List.copyOf(promises);
		deadlines = List.copyOf(deadlines);
	}

	Stream<Line> lines() {
		return Stream.of(this.open, this.promises, this.deadlines).flatMap(List::stream);
	}

	/** What a signature says it has seen: any other content has another. */
	String digest() {
		return Snapshot.digest(JSON.writeValueAsBytes(this));
	}

}
