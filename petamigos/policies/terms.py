"""The words of the table: who, of what, by which method."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Who(StrEnum):
    """Who gets in, and what the others are told."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in: guests are sent to the door (API: 401)"
    GUEST = "guests: who is signed in is sent home"
    UNDERWAY = "who is in the middle of signing in, up or of a reset: all others are sent away"
    CONFIRMED = "signed in, with what is to be managed, and asked for a secret a short while ago"
    VIEWER = "who may see the object, guests too: for all others it is absent"
    PERSON_AMONG_VIEWERS = "signed in and may see the object: for all others it is absent"
    INSIDER = "who may see inside the account: who only knows of it is refused, for all others it is absent"
    PERSON_INSIDE = "signed in and may see inside: who only knows of it is refused, for all others it is absent"
    OWNER = "its owner: for everybody else it is absent"
    OWNER_AMONG_VIEWERS = "its owner: who may see it is refused, for all others it is absent"
    STAFF = "staff with a second factor and the permission"
    MACHINE = "a program of this machine or with the token: for all others it is absent"
    NOBODY = "nobody: a door that others' code brings along and that is closed"


class Of(StrEnum):
    """The object an address names."""

    NOTHING = "nothing"
    PERSON = "a person"
    BLOCKABLE = "a person one may block: seen, or blocked already"
    BLOCKED = "a person one has blocked; its owner is who blocked"
    MUTED = "a person one has muted; its owner is who muted"
    RESTRICTED = "a person one has restricted; its owner is who restricted"
    CLOSE_FRIEND = "someone on a list of close friends; its owner is whose list it is"
    PEOPLE_LIST = "a list of people; its owner is who made it"
    LIST_MEMBER = "someone on a list of people; its owner is who made the list"
    HIDDEN_WORD = "a hidden word; its owner is who hides it"
    FOLLOW_REQUEST = "a request to follow; its owner is who was asked"
    FRIEND_REQUEST = "a wish to be friends; its owner is who was asked"
    FRIENDS = "the friends of a person; insiders are whom the person lets see them"
    SESSION = "a session"
    PET = "an animal"
    REMEMBERED_PET = "an animal in memorial mode; its viewers are who see inside the account"
    WEIGHT = "a weighing; its owner is who may read the health book"
    VET_LINK = "a link for a vet; its owner is who may write in the health book"
    BOOK_BY_LINK = "a health book by its secret address"
    HEALTH_RECORD = "an entry in a health book; its owner is who may read the book"
    HEALTH_DOCUMENT = "a document of a health book; its owner is who may read the book"
    PDF_DOCUMENT = "a document of a health book that is a PDF; its owner is who may read the book"
    FILE_BY_LINK = "a file of a health book by a vet's link, a short while after it was opened"
    ALBUM_PICTURE = "a picture of an animal's album; its owners are who may edit the animal"
    REMOVED_PICTURE = "a picture whose removal can be undone"
    DELETED_PET = "an animal whose deletion can be undone"
    PET_ADDRESS = "an animal by its readable address"
    CARED_PET = "an animal; its owners are all who take care of it"
    CO_OWNED_PET = "an animal; its owners are the owner and the co-owners"
    CARE_INVITATION = "an invitation to take care of an animal; its owner is who was asked"
    CARER = "one who takes care of an animal; its owners are that person and who may end it"
    CARE_ENTRY = "a medicine that was ticked; its owners are who may take the tick back"
    CARE_PLAN = "something planned for an animal; its owners are who may plan"
    LOST_REPORT = "a lost animal; its owners are all who take care of it"
    TAGGED_PET = "an animal with a tag; its owners are the owner and the co-owners"
    TAG = "a tag by its code"
    TALK = "a finder's talk by its code"
    FINDER_THREAD = "a talk with a finder; its owners are who may answer"
    FOUND_REPORT = "a found animal; its owner is who found it"
    PET_OFFER = "an animal on offer; its owner is whom it is offered to"
    MADE_PET_OFFER = "an animal on offer; its owner is who offers it"
    POST = "a post"
    PUBLISHED_POST = "a post that is out: nobody answers one whose pictures are being prepared"
    SHAREABLE_POST = "a post that is out; its insiders are whom its author lets pass it on"
    OPEN_POST = "a post that everyone may see and pass on; asked without a session"
    OPEN_PERSON = "a person whose public posts feed readers may fetch; asked without a session"
    OPEN_PET = "an animal whose public posts feed readers may fetch; asked without a session"
    PHOTO_TAG = "somebody on a picture of a post; its owners are the post's author and who is on it"
    DELETED_POST = "a post whose deletion can be undone"
    DRAFT = "a draft; its owner is who wrote it"
    POLL = "a post with a poll that is open; its author sees it and has no vote"
    COLLECTION = "a collection of kept posts; its owner is who keeps them"
    HELD_COMMENT = "a comment that waits; its owner is whose post it is under, who wrote it sees it"
    COMMENT = "a comment; its owners are who wrote it and whose post it stands under"
    FEED_WISH = "a wish about one's feed; its owner is who made it"
    HASHTAG = "a hashtag; everyone may look at its page"
    OWN_COMMENT = "a comment; its owner is who wrote it"
    COMMENT_UNDER_OWN = "a comment; its owner is whose post it stands under"
    DELETED_COMMENT = "a comment whose deletion can be undone; its owner is who deleted it"
    FILE = "a rendition of a picture"
    ASSET = "an upload"
    UPLOAD = "an upload in parts that is under way"
    UPLOAD_PART = "a part of an upload by its signed address"
    NOTIFICATION = "a line in the bell"
    MUTED_THING = "something one hears no more of; its owner is who muted it"
    PUSH_DEVICE = "a browser or app that shows pushes; its owner is who is signed in there"
    LEAVE_LINK = "the sealed way out of a mail"
    OUTSIDE_LINK = "a link to another site that a page of ours has shown"
    RECENT_SEARCH = "what a person searched for; its owner is who searched"
    STEP = "a step of the welcome"
    CONNECTION = "another account that opens one's own"
    PROVIDER = "a provider that is not configured here"
    KEY = "a passkey or security key"
    SECURITY_LINE = "something that happened to the safety of an account"
    EXPORT = "an archive of one's data that is ready"
    EXPORT_LINK = "the secret of the mail that leads to it"
    IMPORT = "an import of posts of another site that waits for its start; its owner is whose posts they are"
    RETURN_LINK = "the secret of the mail that opens a closed account again"
    DISMISSED_PERSON = "a person one does not want suggested; its owner is who dismissed"
    DISMISSED_PET = "an animal one does not want suggested; its owner is who dismissed"
    REPORTABLE = "something that can be reported"
    REPORT = "a report; its owner is who reported"
    DECISION = "a decision of moderators; its owner is the person it is about"
    DECISION_LETTER = "the secret of the mail about a decision"
    INVITATION = "an invitation; its owner is who invites"
    CONVERSATION = "a conversation; its owners are who is in it, was in it, or is asked to"
    OPEN_TALK = "a conversation; its owners are who may write in it now"
    CHAT_GROUP = "a group; its owners are all who are in it"
    LED_GROUP = "a group; its owners are its admins, all who are in it see it"
    GROUP_MEMBER = "somebody in a group; its owner is the owner of the group, all who are in it see it"
    GROUP_LINK = "a group by the secret of a link; its viewers are all whom nothing keeps out"
    MADE_GROUP_LINK = "a link into a group; its owners are its admins, all who are in it are refused"
    JOIN_REQUEST = "who asks into a group; its owners are its admins, all who are in it are refused"
    SCHEDULED = "something to be said at a time; its owner is who says it"
    CHAT_COPY = "a copy of a conversation that is ready; its owner is who asked for it"
    LIVE_SHARE = "a live position; its owner is whose it is"
    CHAT_CARE = "the care of an animal above a conversation; its owners are who is in it and takes care of it"
    CHAT_BOOK = "a message with a health book; its owners are who is in the conversation"
    CHAT_BOOK_SENT = "a message with a health book; its owner is who sent it"
    CALL = "a call; its owners are who is in its conversation"
    SEALED_TALK = "an encrypted conversation; its owners are who is in it now"
    SEALED_MESSAGE = "an encrypted message; its owners are who is in its conversation"
    SEALED_DEVICE = "a device for encrypted chats; its owner is whose it is"
    SEALED_FILE = "an encrypted file; its owners are who can see its message"
    CHAT_REQUEST = "a conversation that somebody asks for; its owner is who is asked"
    MESSAGE = "a message; its owners are who can see it"
    OWN_MESSAGE = "a message; its owner is who wrote it, who may see it is refused"
    CHAT_POLL = "a poll in a conversation; its owners are who can see it"
    CHAT_DOCUMENT = "a message with a document; its owners are who can see it"
    ONCE = "what is opened once; its owners are who can open it"
    ONCE_TICKET = "the address that opening it gives; its viewer is who opened it"
    LINKED_MESSAGE = "a message that shows a page; its owner is who sent it, who may see it is refused"
    STICKER = "a sticker of the set; everyone's"
    VOICE = "a voice message; its owners are who can see it"
    RECORDING = "a recording by its address, where it is in use; its viewers are who may see it there"
    OWN_RECORDING = "a recording; its owner is who sent it"
    INVITATION_LINK = "an invitation by its secret address; its viewers are who may see who invites"


@dataclass(frozen=True, slots=True)
class Rule:
    who: Who
    of: Of = Of.NOTHING


Policy = dict[str, Rule]  # method → rule; any other method is refused (405)


def page(who: Who, of: Of = Of.NOTHING) -> Policy:
    """Read only."""
    return {"GET": Rule(who, of), "HEAD": Rule(who, of)}


def form(who: Who, of: Of = Of.NOTHING) -> Policy:
    """A page that takes what it asks for."""
    return page(who, of) | deed(who, of)


def deed(who: Who, of: Of = Of.NOTHING) -> Policy:
    """Does something, shows nothing."""
    return {"POST": Rule(who, of)}


def api(**rules: Who | tuple[Who, Of]) -> Policy:
    """Methods by their names; GET brings HEAD."""
    policy = {method: Rule(*rule) if isinstance(rule, tuple) else Rule(rule) for method, rule in rules.items()}
    return policy | ({"HEAD": policy["GET"]} if "GET" in policy else {})
