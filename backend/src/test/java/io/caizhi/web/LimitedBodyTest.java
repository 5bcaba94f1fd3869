package io.caizhi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How far and how long a body is read. */
class LimitedBodyTest {

	private static final byte[] TEXT = "{\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8);

	private static LimitedBody body(byte[] content, Duration time) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContent(content);
		return new LimitedBody(request, false, time);
	}

	@Test
	void whatIsReadByHalvesAndByTheWholeHasOneDigest() throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT);
		LimitedBody half = body(TEXT, LimitedBody.TIME);
		half.getInputStream().read();
		half.getReader().read();

		assertThat(LimitedBody.digest(half)).isEqualTo(digest);
		assertThat(LimitedBody.digest(half)).as("asked again").isEqualTo(digest);
		assertThat(LimitedBody.digest(body(TEXT, LimitedBody.TIME))).isEqualTo(digest);
	}

	@Test
	void aBodyThatComesTooSlowlyEnds() {
		LimitedBody slow = body(TEXT, Duration.ofNanos(-1));

		assertThatExceptionOfType(LimitedBody.TooSlow.class).isThrownBy(() -> slow.getInputStream().read());
	}

	@Test
	void aBodyAnnouncedPastTheLimitIsNotBegun() throws IOException {
		LimitedBody large = body(new byte[LimitedBody.LIMIT + 1], LimitedBody.TIME);
		assertThatExceptionOfType(LimitedBody.TooLarge.class).isThrownBy(() -> large.getInputStream().read());

		LimitedBody full = body(new byte[LimitedBody.LIMIT], LimitedBody.TIME);
		assertThat(full.getInputStream().readAllBytes()).hasSize(LimitedBody.LIMIT);
	}

}
