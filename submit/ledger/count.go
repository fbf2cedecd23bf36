package ledger

// Count is users of a chunk by how far they are, as far as the journal tells.
type Count struct {
	Inserted, Updated, Failed int
	LookedUp                  int // settled by a look-up
	UnderWay                  int // in a job, or being sent
	Doubtful                  int // they may be in or not
	Unsent                    int
}

// Add adds the users of another count.
func (n *Count) Add(o Count) {
	n.Inserted += o.Inserted
	n.Updated += o.Updated
	n.Failed += o.Failed
	n.LookedUp += o.LookedUp
	n.UnderWay += o.UnderWay
	n.Doubtful += o.Doubtful
	n.Unsent += o.Unsent
}

// Known is the number of users of whom it is known what became of them.
func (n Count) Known() int { return n.Inserted + n.Updated + n.Failed + n.LookedUp }

// Count counts the users of the chunk. The sum of all is the number of them.
func (c *Chunk) Count() Count {
	var n Count
	suspects := c.Waiting.And(c.Suspects())
	n.Doubtful = suspects.Union(c.Refused).Len()
	n.Unsent = c.Waiting.Minus(suspects).Len()
	if a := c.open(); a != nil && a.Phase != InDoubt {
		n.UnderWay = a.Users.Len()
	}
	for _, a := range c.Attempts {
		settled := a.Users.Minus(a.Open).Len()
		switch {
		case a.Phase == Settled && a.Summary != nil:
			n.Inserted += a.Summary.Inserted
			n.Updated += a.Summary.Updated
			n.Failed += settled - a.Summary.Inserted - a.Summary.Updated
		case a.Phase == Undecided && a.Why == Broken, a.Phase == NoJob && a.Why == Size && settled == 1:
			n.Failed += settled
		}
	}
	n.LookedUp = c.Users - n.Known() - n.UnderWay - n.Doubtful - n.Unsent
	return n
}
