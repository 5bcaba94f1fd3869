package io.caizhi.stories;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.testing.EmbeddedMail;
import io.caizhi.testing.Given;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.operator;

/** How districts, units and their people come into being, up to their first login. */
@IntegrationTest
class TenancyStory {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+/login-actions/action-token[^\\s<>\"]+");

	/** One nobody else uses, and good enough for the realm's rules. */
	private static final String PASSWORD = "Zijixiang-de-mima-7";

	@Test
	void theOfficeCreatesAUnitAndItsOfficialComesIn() {
		int number = Numbers.next();
		String unit = "故事园区" + number;
		String email = "park" + number + "@story.caizhi.invalid";

		Browser.tell("office", Map.of("app", Pages.address(), "office", Pages.login(officeOf(NANQIAO)), "district",
				NANQIAO, "code", "park" + number, "unit", unit, "official", Map.of("name", "钟离新人", "email", email)));
		Browser.tell("invited", Map.of("app", Pages.address(), "link", linkIn(email), "person",
				Map.of("email", email, "password", PASSWORD), "place", unit, "heading", "待办"));
	}

	@Test
	void theOperatorCreatesADistrictAndItsOfficeComesIn() {
		int number = Numbers.next();
		String name = "故事区" + number;
		String email = "office" + number + "@story.caizhi.invalid";

		Browser.tell("operator", Map.of("app", Pages.address(), "operator", Pages.login(operator()), "district",
				NANQIAO, "code", "story" + number, "name", name, "office", Map.of("name", "端木新人", "email", email)));
		Browser.tell("invited", Map.of("app", Pages.address(), "link", linkIn(email), "person",
				Map.of("email", email, "password", PASSWORD), "place", name, "heading", "人才办首页"));
	}

	/** The link in the mail that the person got. */
	private static String linkIn(String email) {
		Given.await(() -> mailTo(email).isPresent());
		Matcher link = LINK.matcher(mailTo(email).orElseThrow());
		if (!link.find()) {
			throw new AssertionError("No link in the mail to " + email);
		}
		return link.group().replace("&amp;", "&");
	}

	private static Optional<String> mailTo(String email) {
		return Arrays.stream(EmbeddedMail.shared().received())
			.filter((mail) -> isTo(mail, email))
			.map(TenancyStory::text)
			.findFirst();
	}

	private static boolean isTo(MimeMessage mail, String email) {
		try {
			return Arrays.toString(mail.getAllRecipients()).contains(email);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(MimeMessage mail) {
		try {
			StringBuilder text = new StringBuilder();
			collect(mail.getContent(), text);
			return text.toString();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void collect(Object content, StringBuilder text) throws IOException, MessagingException {
		if (content instanceof Multipart parts) {
			for (int index = 0; index < parts.getCount(); index++) {
				BodyPart part = parts.getBodyPart(index);
				collect(part.getContent(), text);
			}
		}
		else {
			text.append(content).append('\n');
		}
	}

}
