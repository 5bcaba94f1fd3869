package io.caizhi.notification;

import io.caizhi.kernel.Identifiers;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
class MailDesk {

	private final @Nullable JavaMailSender sender;

	private final NoticeProperties properties;

	MailDesk(ObjectProvider<JavaMailSender> sender, NoticeProperties properties) {
		this.sender = sender.getIfAvailable();
		this.properties = properties;
	}

	/** Whether a mail server and a sender's address are set. */
	boolean isOpen() {
		return this.sender != null && this.properties.from() != null;
	}

	/**
	 * @throws Undelivered when the server is away, or does not take it
	 */
	void send(Letter letter) throws Undelivered {
		JavaMailSender open = this.sender;
		String from = this.properties.from();
		if (open == null || from == null) {
			throw Undelivered.away("mail-off");
		}
		try {
			MimeMessage message = new Named(open.createMimeMessage().getSession(), id(letter, from));
			MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
			helper.setFrom(from);
			helper.setTo(letter.to());
			helper.setSubject(letter.subject());
			helper.setText(letter.body());
			// answers of absent people are not wanted, RFC 3834
			message.setHeader("Auto-Submitted", "auto-generated");
			open.send(message);
		}
		catch (MailSendException ex) {
			// a cause there is only when no connection was to be had
			throw (ex.getCause() != null) ? Undelivered.away("mail-away") : Undelivered.refused("mail-refused");
		}
		catch (MailParseException | MessagingException ex) {
			throw Undelivered.refused("mail-refused");
		}
		catch (MailException ex) {
			throw Undelivered.away("mail-away");
		}
	}

	private static String id(Letter letter, String from) throws MessagingException {
		String address = new InternetAddress(from).getAddress();
		return "<" + Identifiers.text(letter.id()) + address.substring(address.indexOf('@')) + ">";
	}

	/** Keeps its name when it is sent again. */
	private static final class Named extends MimeMessage {

		private final String id;

		Named(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
