package io.caizhi.rollup;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What was written is sent again to the same tenant, for the same question and stamp. */
class WrittenFiguresTest {

	private static final TenantId NANQIAO = new TenantId(1);

	private static final TenantId LANGYA = new TenantId(2);

	private final WrittenFigures written = new WrittenFigures(JsonMapper.shared());

	private final AtomicInteger reads = new AtomicInteger();

	@Test
	void unchangedFiguresAreReadOnce() {
		assertThat(asked(NANQIAO, "2022", "7")).isEqualTo("{\"read\":1}");
		assertThat(asked(NANQIAO, "2022", "7")).isEqualTo("{\"read\":1}");
	}

	@Test
	void anotherStampQuestionOrTenantIsReadAnew() {
		asked(NANQIAO, "2022", "7");

		assertThat(asked(NANQIAO, "2022", "8")).isEqualTo("{\"read\":2}");
		assertThat(asked(NANQIAO, "2023", "8")).isEqualTo("{\"read\":3}");
		assertThat(asked(LANGYA, "2022", "8")).isEqualTo("{\"read\":4}");
		assertThat(asked(NANQIAO, "2022", "8")).isEqualTo("{\"read\":2}");
	}

	private String asked(TenantId tenant, String question, String stamp) {
		return new String(
				this.written.of(tenant, question, stamp, () -> new Answer(this.reads.incrementAndGet())).json(),
				StandardCharsets.UTF_8);
	}

	private record Answer(int read) {

	}

}
