package io.caizhi.rollup;

import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Written;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Figures as they were last written, for as long as their stamp says that they are the
 * same: leaders of a district open the same page all day, and what it says changes with
 * each verification only. Nothing is ever sent whose stamp was not read for this very
 * request.
 */
@Component
class WrittenFigures {

	private static final int MEMORY_BYTES = 8 * 1024 * 1024;

	private static final Duration MEMORY = Duration.ofMinutes(10);

	private final Cache<Question, Kept> kept = Caffeine.newBuilder()
		.maximumWeight(MEMORY_BYTES)
		.weigher((Question question, Kept answer) -> answer.json().length)
		.expireAfterAccess(MEMORY)
		.build();

	private final JsonMapper json;

	WrittenFigures(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @param tenant whose figures they are
	 * @param question what was asked, all of it
	 * @param stamp the same as long as the figures are
	 */
	<T extends Record> Written<T> of(TenantId tenant, Object question, String stamp, Supplier<T> figures) {
		Question asked = new Question(tenant, question);
		Kept known = this.kept.getIfPresent(asked);
		if (known == null || !known.stamp().equals(stamp)) {
			known = new Kept(stamp, this.json.writeValueAsBytes(figures.get()));
			this.kept.put(asked, known);
		}
		return new Written<>(known.json());
	}

	private record Question(TenantId tenant, Object asked) {

	}

	private record Kept(String stamp, byte[] json) {

	}

}
