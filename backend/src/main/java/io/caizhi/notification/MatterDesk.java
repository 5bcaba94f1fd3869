package io.caizhi.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.caizhi.notification.Channel.Outcome;
import io.caizhi.notification.MatterLetters.MatterLetter;

import org.springframework.stereotype.Component;

/** Sends mails about single matters, in the hours in which people may be disturbed. */
@Component
class MatterDesk {

	private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(15);

	private final List<MatterLetters> modules;

	private final MailDesk mails;

	private final NoticeProperties properties;

	MatterDesk(List<MatterLetters> modules, MailDesk mails, NoticeProperties properties) {
		this.modules = modules;
		this.mails = mails;
		this.properties = properties;
	}

	/** Whose mail it is, if any module's. */
	Optional<MatterLetters> of(Due due) {
		return this.modules.stream().filter((module) -> due.isAbout(module.word())).findFirst();
	}

	Outcome send(Due due, MatterLetters module) throws Undelivered {
		Optional<MatterLetter> letter = module.letter(due.tenant(), due.target(), due.about(module));
		if (letter.isEmpty()) {
			return Outcome.PASSED;
		}
		if (module.quiet(due.tenant())) {
			throw Undelivered.shut("mail-quiet", UNTIL_ASKED_AGAIN);
		}
		MatterLetter said = letter.get();
		this.mails.send(new Letter(due.id(), said.to(), said.subject(),
				said.text() + "\n\n" + this.properties.page(said.alias(), said.page()) + "\n"));
		return Outcome.SENT;
	}

}
