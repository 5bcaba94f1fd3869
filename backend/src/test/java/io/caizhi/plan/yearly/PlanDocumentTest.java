package io.caizhi.plan.yearly;

import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("sets the language and the time zone of the machine")
class PlanDocumentTest {

	@Test
	void aContentComesBackAsItWas() {
		PlanContent content = Contents.content();

		assertThat(PlanDocument.read(PlanDocument.write(content), content.plan(), content.revision()))
			.isEqualTo(content);
	}

	@Test
	void theTextIsTheSameWhateverTheMachine() {
		String here = PlanDocument.write(Contents.content());
		Locale language = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

			assertThat(PlanDocument.write(Contents.content())).isEqualTo(here);
		}
		finally {
			Locale.setDefault(language);
			TimeZone.setDefault(zone);
		}
		assertThat(here).startsWith("{\"year\":2022,\"name\":\"招才引智\\\"质量突破年\\\"工作方案\",\"first\":\"2022-01\",")
			.contains("{\"indicator\":\"A01\",\"unit\":\"0000000000035\",\"target\":350}")
			.contains("{\"due\":\"2022-06-30\",\"share\":0.5}")
			.doesNotContain("null");
		assertThat(HexFormat.of().formatHex(PlanDocument.digest(here))).hasSize(64);
	}

}
